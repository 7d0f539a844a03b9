// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Tests.Documents;

public sealed class SchemaWriterTests
{
    private static string Write() => SchemaWriter.Write(typeof(Fleet), "https://example.org/fleet.json", Reading.Choices);

    [Test]
    public void Write_SmallRecord_IsExactlyThis() =>
        Assert.That(SchemaWriter.Write(typeof(Tiny), null, Reading.Choices), Is.EqualTo("""
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "Tiny",
              "description": "A tiny document.",
              "type": "object",
              "properties": {
                "$schema": {
                  "description": "Where editors find this schema.",
                  "type": "string"
                },
                "time": {
                  "description": "How long. It must be more than 0 s.",
                  "type": "string",
                  "pattern": "^\\s*(forever|\\+?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?\\s*(ns|us|ms|s|min|h|d))\\s*$",
                  "default": "90 s",
                  "examples": [
                    "5 min"
                  ]
                },
                "count": {
                  "description": "How many.",
                  "type": "integer",
                  "minimum": 1,
                  "maximum": 8
                },
                "night": {
                  "enum": [
                    "always-on",
                    "off-when-idle",
                    "x86-64"
                  ],
                  "default": "always-on"
                },
                "route": {
                  "$ref": "#/$defs/route",
                  "default": "shortest"
                },
                "parts": {
                  "type": "array",
                  "items": {
                    "$ref": "#/$defs/Part"
                  }
                }
              },
              "required": [
                "count"
              ],
              "additionalProperties": false,
              "$defs": {
                "route": {
                  "anyOf": [
                    {
                      "enum": [
                        "scenic",
                        "shortest"
                      ]
                    },
                    {
                      "type": "object",
                      "properties": {
                        "name": {
                          "enum": [
                            "scenic"
                          ]
                        },
                        "detour": {
                          "type": "number",
                          "minimum": 0,
                          "default": 0
                        }
                      },
                      "required": [
                        "name"
                      ],
                      "additionalProperties": false
                    },
                    {
                      "description": "The shortest way.",
                      "type": "object",
                      "properties": {
                        "name": {
                          "enum": [
                            "shortest"
                          ]
                        },
                        "detour": {
                          "description": "How much longer it may be.",
                          "type": "number",
                          "minimum": 0,
                          "default": 0
                        }
                      },
                      "required": [
                        "name"
                      ],
                      "additionalProperties": false
                    }
                  ]
                },
                "Part": {
                  "description": "A part.",
                  "type": "object",
                  "properties": {
                    "load": {
                      "type": "number",
                      "minimum": 0,
                      "examples": [
                        0.5
                      ]
                    },
                    "on": {
                      "type": "boolean",
                      "default": true
                    }
                  },
                  "additionalProperties": false
                }
              }
            }

            """.ReplaceLineEndings("\n")));

    [Test]
    public void Write_Twice_IsTheSame()
    {
        var first = Write();

        Assert.That(Write(), Is.EqualTo(first));
        Assert.That(first, Does.Contain("\"$id\": \"https://example.org/fleet.json\"").And.Not.Contain("\r"));
    }

    [Test]
    public void Write_RecordInItself_RefersBack()
    {
        var schema = SchemaWriter.Write(typeof(Tree));

        Assert.That(schema, Does.Contain("\"$ref\": \"#\"").And.Not.Contain("$defs"));
    }

    [TestCase("{\"name\": \"x\"}", true)]
    [TestCase("{\"$schema\": \"y\", \"name\": \"x\"}", true)]
    [TestCase("{\"name\": \"x\", \"until\": \"2.5e1 min\", \"night\": \"x86-64\", \"seed\": 18446744073709551615}", true)]
    [TestCase("{\"name\": \"x\", \"until\": \"forever\"}", true)]
    [TestCase("{\"name\": \"x\", \"ships\": [{\"id\": \"a\", \"memory\": \"8 GiB\", \"ratio\": 4.9, \"watches\": [\"1 ms\"]}]}", true)]
    [TestCase("{\"name\": \"x\", \"route\": \"scenic\", \"weights\": {\"a\": 1.5}, \"extra\": [1, null]}", true)]
    [TestCase("{\"name\": \"x\", \"route\": {\"name\": \"scenic\", \"detour\": 2}}", true)]
    [TestCase("{}", false)]
    [TestCase("{\"name\": 5}", false)]
    [TestCase("{\"name\": \"x\", \"sede\": 1}", false)]
    [TestCase("{\"name\": \"x\", \"version\": 11}", false)]
    [TestCase("{\"name\": \"x\", \"seed\": -1}", false)]
    [TestCase("{\"name\": \"x\", \"seed\": 1.5}", false)]
    [TestCase("{\"name\": \"x\", \"until\": 300}", false)]
    [TestCase("{\"name\": \"x\", \"until\": \"300\"}", false)]
    [TestCase("{\"name\": \"x\", \"until\": \"5 weeks\"}", false)]
    [TestCase("{\"name\": \"x\", \"night\": \"OffWhenIdle\"}", false)]
    [TestCase("{\"name\": \"x\", \"ships\": []}", false)]
    [TestCase("{\"name\": \"x\", \"ships\": [{}]}", false)]
    [TestCase("{\"name\": \"x\", \"ships\": [{\"id\": \"a\", \"ratio\": 5}]}", false)]
    [TestCase("{\"name\": \"x\", \"ships\": [{\"id\": \"a\", \"memory\": \"-8 GiB\"}]}", false)]
    [TestCase("{\"name\": \"x\", \"route\": \"zzz\"}", false)]
    [TestCase("{\"name\": \"x\", \"route\": {\"detour\": 2}}", false)]
    [TestCase("{\"name\": \"x\", \"weights\": {\"a\": -1}}", false)]
    public void Write_Schema_AgreesWithTheBinder(string json, bool isGood)
    {
        using var document = JsonDocument.Parse(json);
        var schema = new StrictSchema(SchemaWriter.Write(typeof(Fleet), null, Reading.Choices));

        Assert.That(schema.Allows(document.RootElement), Is.EqualTo(isGood), "schema");
        if (json.Contains("forever", StringComparison.Ordinal))
            return;
        Assert.That(Reading.Problems(json), isGood ? Is.Empty : Is.Not.Empty, "binder");
    }

    [Test]
    public void Write_TypeThatIsNoRecord_IsRefused() =>
        Assert.That(() => SchemaWriter.Write(typeof(int)), Throws.ArgumentException);

    [Doc("A tiny document.")]
    private sealed record Tiny
    {
        [Doc("How long.")]
        [MoreThan("0 s")]
        [Example("5 min")]
        public SimDuration Time { get; init; } = SimDuration.FromSeconds(90);

        [Required]
        [Between(1, 8)]
        [Doc("How many.")]
        public int Count { get; init; }

        public Night Night { get; init; }

        public Choice<Route> Route { get; init; } = new("shortest", new Route("shortest", 0));

        public IReadOnlyList<Part> Parts { get; init; } = [];
    }

    [Doc("A part.")]
    private sealed record Part
    {
        [AtLeast(0)]
        [Example("0.5")]
        public double? Load { get; init; }

        public bool On { get; init; } = true;
    }

    private sealed record Tree
    {
        public IReadOnlyList<Tree>? Branches { get; init; }
    }
}
