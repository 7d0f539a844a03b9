// SPDX-License-Identifier: MIT
using System.Reflection;

namespace CloudSimNet.Tests.Systems;

/// <summary>All checks of rows of the list of systems.</summary>
internal static class SystemChecks
{
    /// <summary>The methods and their marks, by row.</summary>
    public static IReadOnlyList<(SystemRowAttribute Mark, MethodInfo Method)> All { get; } =
    [
        .. from type in typeof(SystemChecks).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public)
           let mark = method.GetCustomAttribute<SystemRowAttribute>()
           where mark is not null
           orderby mark.Row
           select (mark, method),
    ];

    /// <summary>Runs a check; returns what it saw.</summary>
    public static string Run(MethodInfo method)
    {
        try
        {
            return (string)method.Invoke(null, null)!;
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(thrown.InnerException);
            throw;
        }
    }
}
