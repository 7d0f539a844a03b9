// SPDX-License-Identifier: MIT
using System.Reflection;

namespace CloudSimNet.Conformance.Tests.Catalogue;

/// <summary>Marks the hand-written test of a case that states a rule in words.</summary>
/// <param name="name">The case's name.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class StatesRuleAttribute(string name) : Attribute
{
    public string Name => name;

    /// <summary>The hand-written test of a case, or null. Used only to say where to look.</summary>
    public static string? TestOf(string name) =>
        (from type in Assembly.GetExecutingAssembly().GetTypes()
         from method in type.GetMethods()
         where method.GetCustomAttributes<StatesRuleAttribute>().Any(rule => rule.Name == name)
         select $"{type.Name}.{method.Name}").FirstOrDefault();
}
