// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Routing;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>The network of a scenario as it was built.</summary>
/// <param name="Network">The network.</param>
/// <param name="Links">What its links are called.</param>
/// <param name="Groups">What is sent.</param>
internal sealed record NetworkParts(Networks.Network Network, LinkNames Links, IReadOnlyList<FlowGroup> Groups)
{
    private const int Busiest = 5;

    /// <summary>The directions of links that have carried most, up to now.</summary>
    public IEnumerable<LinkUse> BusiestLinks
    {
        get
        {
            var now = Network.Simulation.Now;
            var directions =
                from link in Network.Links
                from direction in Enum.GetValues<LinkDirection>()
                let bytes = link.BytesCarriedBy(direction)
                where bytes > 0
                orderby bytes descending, link.Id, direction
                select (link, direction, bytes);
            return directions.Take(Busiest).Select(use => new LinkUse(
                Links[use.link.Id],
                Network[use.direction == LinkDirection.Forward ? use.link.Plan.A : use.link.Plan.B].Name,
                use.bytes,
                now == SimTime.Zero ? 0 : (double)use.bytes * 8 / (use.link.Spec.Rate.BitsPerSecond * now.Seconds)));
        }
    }
}
