// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>An activity that is used again for something else is as good as a new one.</summary>
public sealed class ReuseTests
{
    private readonly Network network = new();

    [Test]
    public void Reuse_OtherPathAndTerms_RunsAsANewOneWould()
    {
        var (first, second) = (network.Link(10), network.Link(6));
        var flow = network.Flow([first, second], weight: 2).Start(30);
        var other = network.Flow(second).Start(300);
        network.RunTo(7.5);
        Assert.That((flow.End, other.Activity.Remaining), Is.EqualTo((7.5, 285.0)));

        flow.Activity.Reuse([second], new FluidTerms { Cap = 2, Latency = SimDuration.FromSeconds(1) });
        Assert.That((flow.Activity.Weight, flow.Activity.Cap, flow.Activity.Remaining, flow.Activity.State), Is.EqualTo((1.0, 2.0, 0.0, FluidState.Idle)));
        flow.Start(4);
        network.RunTo(9);
        Assert.That((flow.Activity.Rate, other.Activity.Rate, first.Activities, second.Activities), Is.EqualTo((2.0, 4.0, 0, 2)));
        network.RunTo(11);

        Assert.That((flow.Ends[^1], first.Served, second.Served), Is.EqualTo((10.5, 30.0, 30 + 15 + (1 * 6) + (2 * 6) + (0.5 * 6))));
    }

    [Test]
    public void Reuse_WhatIsUnderWay_IsRefused()
    {
        var flow = network.Flow(network.Link(1)).Start(9);
        Assert.That(() => flow.Activity.Reuse([network.Link(1)], FluidTerms.Default), Throws.InvalidOperationException.With.Message.Contains("Active").Or.Message.Contains("9"));
        flow.Activity.Cancel();
        Assert.That(() => flow.Activity.Reuse([], FluidTerms.Default), Throws.ArgumentException);
        Assert.That(() => flow.Activity.Reuse([network.Link(1)], FluidTerms.Default), Throws.Nothing);
    }

    [Test]
    public void Reuse_PathAsLongAsBefore_AllocatesNothing()
    {
        FluidResource[] path = [network.Link(3), network.Link(4)];
        var flow = network.Flow(path);
        flow.Activity.Reuse(path, FluidTerms.Default);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            flow.Activity.Reuse(path, FluidTerms.Default);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}
