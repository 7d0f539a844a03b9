// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Units;

public sealed class CyclesTests
{
    [Test]
    public void OfTotal_WhatFits_IsExact() =>
        Assert.That(Cycles.OfTotal(long.MaxValue - 1), Is.EqualTo(Cycles.FromCount(long.MaxValue - 1)));

    [Test]
    public void OfTotal_MoreThanFits_IsMost()
    {
        Assert.That(Cycles.OfTotal((Int128)long.MaxValue + 1), Is.EqualTo(Cycles.Most));
        Assert.That(Cycles.Most, Is.EqualTo(Cycles.FromCount(long.MaxValue)));
    }
}
