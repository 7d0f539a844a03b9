// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CloudSimNet.Cpu.Tests.Validation;

/// <summary>The model against published figures. docs/models/validation.csv says which figure is used for what; it was written before the model was fitted.</summary>
public sealed class ValidationTests
{
    [Test]
    public void Predictions_AreWhatTheTableSaysIsPredicted()
    {
        var table = ValidationTable.Read();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(PredictionCatalogue.All.Select(one => one.Id), Is.Unique);
            foreach (var one in PredictionCatalogue.All)
                Assert.That(table.RolesOf(one.Id), Is.EqualTo(new[] { "predicted" }), one.Id);
        }
    }

    [Test]
    public void Predictions_AreManyAndHalfOfThemWithinATenth()
    {
        var errors = PredictionCatalogue.All.Select(one => Math.Abs(one.Error)).Order().ToArray();
        var median = (errors[(errors.Length - 1) / 2] + errors[errors.Length / 2]) / 2;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(errors, Has.Length.AtLeast(120));
            Assert.That(median, Is.LessThanOrEqualTo(0.10));
        }
    }

    [Test]
    public void Documents_SayHowManyArePredictedAndHowWell()
    {
        var errors = PredictionCatalogue.All.Select(one => Math.Abs(one.Error)).Order().ToArray();
        var sentence = string.Create(
            CultureInfo.InvariantCulture,
            $"{errors.Length} figures are predicted; the median error is {100 * (errors[(errors.Length - 1) / 2] + errors[errors.Length / 2]) / 2:0.0} %. {errors.Count(error => error <= 0.10)} are within 10 %, {errors.Count(error => error <= 0.25)} within 25 %, {errors.Count(error => error > 0.5)} are off by more than half.");

        Assert.That(File.ReadAllText(Repository.PathOf("docs", "models", "cpu-cost.md")), Does.Contain(sentence));
    }

    [Test]
    public void Results_AreWhatWasPublishedInTheDocuments()
    {
        var text = new StringBuilder("id,unit,published,predicted,error_percent\n");
        foreach (var one in PredictionCatalogue.All)
        {
            var published = one.Low == one.High ? Number(one.Low) : $"{Number(one.Low)} to {Number(one.High)}";
            text.Append(CultureInfo.InvariantCulture, $"{one.Id},{one.Unit},{published},{Number(one.Predicted)},{100 * one.Error:0.0}\n");
        }

        var file = Repository.PathOf("docs", "models", "validation-results.csv");
        if (Repository.IsAccepting)
            File.WriteAllText(file, text.ToString());
        Assert.That(File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "", Is.EqualTo(text.ToString()), "Set CLOUDSIMNET_ACCEPT=1 to accept the change.");
    }

    [Test]
    public void Table_NamesEveryFigureOnce()
    {
        var folder = Repository.PathOf("..", "shared", "numbers");
        if (!Directory.Exists(folder))
            Assert.Ignore("The collection of figures isn't beside the clone.");
        var table = ValidationTable.Read();
        var published = new Dictionary<string, JsonElement>();
        foreach (var file in new[] { "cpu.json", "cpu-more.json" })
        {
            foreach (var row in JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(folder, file))).EnumerateArray())
            {
                if (row.GetProperty("status").GetString() is "found" or "measured")
                    published.Add(row.GetProperty("id").GetString()!, row.GetProperty("value"));
            }
        }

        var predicted = PredictionCatalogue.All.ToDictionary(one => one.Id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.Unused(published.Keys), Is.Empty, "lines that name no figure");
            foreach (var (id, value) in published)
            {
                var roles = table.RolesOf(id);
                Assert.That(roles, Has.Count.EqualTo(1), id);
                if (roles is not ["predicted"])
                    continue;
                Assert.That(predicted.TryGetValue(id, out var one), Is.True, $"{id} is to be predicted and isn't");
                if (one is not null && value.ValueKind == JsonValueKind.Number)
                    Assert.That(value.GetDouble(), Is.InRange(one.Low, one.High), id);
            }
        }
    }

    private static string Number(double value) => value.ToString("G5", CultureInfo.InvariantCulture);
}
