// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Workloads;

namespace CloudSimNet.Services;

/// <summary>The place in a service at which a stage stands.</summary>
public sealed class StageSite
{
    private readonly Application application;
    private readonly IServiceStage stage;

    internal StageSite(Application application, IServiceStage stage, string name) => (this.application, this.stage, Name) = (application, stage, name);

    /// <summary>Its name, such as <c>application/shop/service/web/stage/0</c>.</summary>
    public string Name { get; }

    /// <summary>The random stream of this place, or one of its streams.</summary>
    /// <param name="part">What tells the place's streams apart; empty for the one with the place's name.</param>
    public RandomStream Random(string part = "") => application.Simulation.Random(NameOf(part));

    /// <summary>Draws from a distribution by one of this place's streams.</summary>
    /// <param name="distribution">The distribution.</param>
    /// <param name="part">What tells the place's streams apart; empty for the one with the place's name.</param>
    public Sampler Sampler(IDistribution distribution, string part = "") => application.Simulation.Sampler(NameOf(part), distribution);

    /// <summary>A service that the stage may call.</summary>
    /// <param name="name">The name of one of its <see cref="IServiceStage.Calls"/>.</param>
    /// <exception cref="ArgumentException">The stage doesn't say that it calls this service.</exception>
    public ServiceId Callee(string name)
    {
        foreach (var call in stage.Calls)
        {
            if (call.Service == name)
                return new ServiceId(application.PlaceOf(name));
        }

        throw new ArgumentException($"The stage at {Name} doesn't say that it calls '{name}'; name the service in its {nameof(IServiceStage.Calls)}.", nameof(name));
    }

    private string NameOf(string part) => part.Length == 0 ? Name : $"{Name}/{part}";
}
