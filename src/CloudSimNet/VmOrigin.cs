// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>How a virtual machine was requested. Many are requested alike, and share this.</summary>
/// <param name="Target">The only datacenter that is asked; null for all of them.</param>
/// <param name="Tenant">Whose it is; null for nobody's.</param>
/// <param name="Labels">What it is marked with.</param>
internal sealed record VmOrigin(Datacenter? Target, Tenant? Tenant, Labels Labels);
