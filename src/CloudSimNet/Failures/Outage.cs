// SPDX-License-Identifier: MIT
namespace CloudSimNet.Failures;

/// <summary>A period for which a part is down for a reason of its own, which ends apart from all others: two that overlap end with the last.</summary>
public sealed class Outage
{
    private readonly FailurePart part;
    private readonly int mendings;

    internal Outage(FailurePart part, int mendings) => (this.part, this.mendings) = (part, mendings);

    /// <summary>Whether it is over: it was ended, or its part was repaired in the middle of it.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The reason is gone; the part works again if there is no other one. No effect on an outage that is over.</summary>
    public void End()
    {
        if (HasEnded)
            return;
        HasEnded = true;
        part.End(mendings);
    }
}
