// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace CloudSimNet.Conformance.Tests.Catalogue;

/// <summary>Reading of cases: what is absent has a default, what isn't known is never ignored.</summary>
internal static class JsonReading
{
    extension(JsonElement element)
    {
        /// <summary>The value of a key; undefined when it is absent or null.</summary>
        public JsonElement Of(string key) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : default;

        /// <summary>Whether a key has a value.</summary>
        public bool Has(string key) => element.Of(key).ValueKind != JsonValueKind.Undefined;

        /// <summary>A number, or a default.</summary>
        public double Number(string key, double absent) => element.Has(key) ? element.Of(key).GetDouble() : absent;

        /// <summary>A whole number, or a default.</summary>
        public int Whole(string key, int absent) => element.Has(key) ? checked((int)element.Of(key).GetDouble()) : absent;

        /// <summary>A text, or a default.</summary>
        public string Text(string key, string absent) => element.Has(key) ? element.Of(key).GetString()! : absent;

        /// <summary>The items of a list; none when it is absent.</summary>
        public IReadOnlyList<JsonElement> Items(string key) => element.Has(key) ? [.. element.Of(key).EnumerateArray()] : [];

        /// <summary>Skips the test when the object has a key that isn't known, so that no input is ever passed over in silence.</summary>
        public void MustKnowKeys(string what, params string[] known)
        {
            if (element.ValueKind != JsonValueKind.Object)
                return;
            var unknown = element.EnumerateObject().Select(static property => property.Name).Except(known).ToList();
            if (unknown.Count > 0)
                Later.Issue($"the {what}'s key{(unknown.Count == 1 ? "" : "s")} {string.Join(", ", unknown)}");
        }
    }
}
