// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Where a reader is in a document; its text is made only when a problem needs it.</summary>
internal sealed class PathStack
{
    private readonly List<PathStep> _steps = [];

    public bool IsRoot => _steps.Count == 0;

    public void Push(string key) => _steps.Add(new(key, 0));

    public void Push(int index) => _steps.Add(new(null, index));

    public void Push(PathStep step) => _steps.Add(step);

    public void Pop() => _steps.RemoveAt(_steps.Count - 1);

    public override string ToString() => DocumentPath.Write(_steps, _steps.Count);
}
