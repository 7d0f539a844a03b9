// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Units;

public sealed class BytesTests
{
    [Test]
    public void OfTotal_WhatFits_IsExact() =>
        Assert.That(Bytes.OfTotal(long.MaxValue - 1), Is.EqualTo(Bytes.B(long.MaxValue - 1)));

    [Test]
    public void OfTotal_MoreThanFits_IsMost()
    {
        Assert.That(Bytes.OfTotal((Int128)long.MaxValue + 1), Is.EqualTo(Bytes.Most));
        Assert.That(Bytes.Most, Is.EqualTo(Bytes.B(long.MaxValue)));
    }
}
