// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Il;
using CloudSimNet.Architecture.Tests.Markdown;
using CloudSimNet.Architecture.Tests.Projects;

namespace CloudSimNet.Architecture.Tests.Rooms;

public sealed class RoomRulesTests
{
    private static readonly NamespaceGraph Example = new(
        ["A", "B", "C"],
        [new("B", "A", "TypeInB", "TypeInA"), new("A", "C", "TypeInA", "TypeInC")],
        [("Other", new("C", "Other.Units", "TypeInC", "Metre")), ("Other", new("C", "Other.Secret", "TypeInC", "Key"))]);

    private static IEnumerable<string> ProjectNames() =>
        Repository.Projects().Select(path => Path.GetFileNameWithoutExtension(path));

    [TestCaseSource(nameof(ProjectNames))]
    public void Rooms_OfProject_AreItsNamespaces(string project) =>
        Findings.AssertNone(RoomRules.Differences(GraphOf(project), RoomsOf(project)));

    [TestCaseSource(nameof(ProjectNames))]
    public void Rooms_OfProject_UseEarlierOnesAlone(string project) =>
        Findings.AssertNone(RoomRules.Downward(GraphOf(project), RoomsOf(project)));

    [TestCaseSource(nameof(ProjectNames))]
    public void Rooms_OfProject_UseReferencedProjectsAlone(string project)
    {
        var files = Repository.Projects().Select(ProjectFile.Load).ToDictionary(file => file.Row.Name);
        var table = ProjectTable.Read(Repository.ReadArchitecture()).ToDictionary(row => row.Name);
        var allowed = new HashSet<string>();
        Collect(project);
        Findings.AssertNone(RoomRules.Foreign(GraphOf(project), files.Values.Select(f => f.AssemblyName).ToHashSet(), allowed));

        void Collect(string name)
        {
            foreach (var reference in table[name].References)
            {
                allowed.Add(files[reference].AssemblyName);
                Collect(reference);
            }
        }
    }

    [Test]
    public void Rooms_OfCpu_UseOnlyUnitsOfTheEngine() =>
        Findings.AssertNone(RoomRules.Beyond(GraphOf("CloudSimNet.Cpu"), "CloudSimNet.Engine", "CloudSimNet.Engine.Units"));

    [TestCaseSource(nameof(ProjectNames))]
    public void Namespaces_OfProject_HaveNoCycle(string project) =>
        Findings.AssertNone(NamespaceCycles.In(GraphOf(project).Inside));

    [Test]
    public void Read_Rooms_GivesNumberedNamespacesPerHeading()
    {
        var rooms = RoomLists.Read("""
            # House
            ## Rooms
            Some words.
            ### One
            1. `One.Units` — words
            2. `One` — uses `One.Units`
            ### `Two`
            10. `Two`
            ## After
            1. `Not.A.Room`
            """);
        Assert.That(rooms.Keys, Is.EqualTo(new[] { "One", "Two" }));
        Assert.That(rooms["One"], Is.EqualTo(new[] { "One.Units", "One" }));
        Assert.That(rooms["Two"], Is.EqualTo(new[] { "Two" }));
    }

    [Test]
    public void Differences_EveryKind_AreFound() =>
        Assert.That(RoomRules.Differences(Example, ["A", "B", "B", "Gone"]), Is.EqualTo(new[]
        {
            "C exists and isn't in the list of rooms.",
            "Gone is in the list of rooms and doesn't exist.",
            "B is in the list of rooms twice.",
        }));

    [Test]
    public void Downward_UseOfLaterRoom_IsFound()
    {
        Assert.That(RoomRules.Downward(Example, ["A", "B", "C"]), Is.EqualTo(new[] { "A -> C (TypeInA uses TypeInC), which comes later in the list." }));
        Assert.That(RoomRules.Downward(Example, ["C", "A", "B"]), Is.Empty);
    }

    [Test]
    public void Foreign_UseOfProjectNotAllowed_IsFound()
    {
        var other = new HashSet<string> { "Other" };
        Assert.That(RoomRules.Foreign(Example, other, new HashSet<string>()).Count(), Is.EqualTo(2));
        Assert.That(RoomRules.Foreign(Example, other, other), Is.Empty);
    }

    [Test]
    public void Beyond_OtherNamespaceOfTheAssembly_IsFound() =>
        Assert.That(
            RoomRules.Beyond(Example, "Other", "Other.Units"),
            Is.EqualTo(new[] { "C -> Other.Secret (TypeInC uses Key), but only Other.Units of Other may be used." }));

    private static NamespaceGraph GraphOf(string project) =>
        NamespaceGraph.Of(BuiltAssembly.OfSrc().Single(assembly => assembly.Project == project));

    private static IReadOnlyList<string> RoomsOf(string project) =>
        RoomLists.Read(Repository.ReadArchitecture()).GetValueOrDefault(project, []);
}
