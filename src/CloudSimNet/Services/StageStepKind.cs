// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>What a request does next.</summary>
internal enum StageStepKind
{
    None,
    Done,
    Again,
    Compute,
    Wait,
    Call,
    BeginCall,
    Join,
    Disk,
    GiveUp,
}
