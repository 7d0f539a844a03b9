// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Virtual;

/// <summary>Rules that are applied at each sending virtual NIC, before anything is sent: the first that matches counts. It holds for what is sent
/// from now on; flows on their way aren't looked at again.</summary>
public sealed class DistributedFirewall
{
    private readonly VirtualFabric fabric;
    private readonly List<FirewallRule> rules = [];
    private readonly List<long> hits = [];
    private FirewallAction otherwise = FirewallAction.Allow;

    internal DistributedFirewall(VirtualFabric fabric) => this.fabric = fabric;

    /// <summary>The rules, in the order in which they are tried.</summary>
    public IReadOnlyList<FirewallRule> Rules => rules;

    /// <summary>How often each rule has decided, in the same order.</summary>
    public IReadOnlyList<long> Hits => hits;

    /// <summary>How often no rule matched.</summary>
    public long OtherwiseHits { get; private set; }

    /// <summary>What is done when no rule matches; <see cref="FirewallAction.Allow"/> at first.</summary>
    public FirewallAction Otherwise
    {
        get => otherwise;
        set
        {
            fabric.Network.Simulation.ThrowIfObserving();
            otherwise = value;
        }
    }

    /// <summary>Adds a rule, which is tried after the others.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentOutOfRangeException">Its ports aren't a range within 0 to 65 535.</exception>
    public void Add(FirewallRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.FirstPort < 0 || rule.LastPort > 65_535 || rule.FirstPort > rule.LastPort)
            throw new ArgumentOutOfRangeException(nameof(rule), $"{rule.FirstPort}-{rule.LastPort}", "The ports of a rule must be a range within 0 to 65535.");
        fabric.Network.Simulation.ThrowIfObserving();
        rules.Add(rule);
        hits.Add(0);
    }

    internal bool Lets(VirtualNic sender, VirtualNic receiver, int port)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if (!rules[i].Matches(sender, receiver, port))
                continue;
            hits[i]++;
            return rules[i].Action == FirewallAction.Allow;
        }

        OtherwiseHits++;
        return otherwise == FirewallAction.Allow;
    }
}
