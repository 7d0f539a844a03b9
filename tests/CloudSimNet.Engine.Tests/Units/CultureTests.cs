// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Engine.Tests.Units;

public sealed class CultureTests
{
    [Test]
    public void Text_CultureWithDecimalComma_StaysInvariant()
    {
        // Built by hand, because tests run with InvariantGlobalization, where no named culture has a comma.
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NegativeSign = "~";
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = comma;
        try
        {
            Assert.Multiple(() =>
            {
                Assert.That(SimTime.FromSeconds(15.25).ToString(), Is.EqualTo("15.25 s"));
                Assert.That(SimDuration.FromSeconds(-2).ToString(), Is.EqualTo("-2 s"));
                Assert.That(Power.Watts(-93.7).ToString(), Is.EqualTo("-93.7 W"));
                Assert.That(Energy.Joules(5.4e6).ToString(), Is.EqualTo("1.5 kWh"));
                Assert.That(Frequency.TryParse("2.6 GHz", out var read), Is.True);
                Assert.That(read, Is.EqualTo(Frequency.GHz(2.6)));
                Assert.That(Power.TryParse("2,6 W", out _), Is.False);
            });
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
