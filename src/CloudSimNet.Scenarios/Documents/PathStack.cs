// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Where a reader is in a document; its text is made only when a problem needs it.</summary>
internal sealed class PathStack
{
    private readonly List<PathStep> steps = [];

    public bool IsRoot => this.steps.Count == 0;

    public void Push(string key) => this.steps.Add(new(key, 0));

    public void Push(int index) => this.steps.Add(new(null, index));

    public void Push(PathStep step) => this.steps.Add(step);

    public void Pop() => this.steps.RemoveAt(this.steps.Count - 1);

    public override string ToString() => DocumentPath.Write(this.steps, this.steps.Count);
}
