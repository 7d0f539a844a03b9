// SPDX-License-Identifier: MIT
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CloudSimNet.Architecture.Tests.Il;

/// <summary>Follows the evaluation stack through a method, to know the static types that its calls are given.</summary>
/// <remarks>
/// One pass in the order of the instructions, as ECMA-335 III.1.7.5 allows: where control doesn't fall through, the stack is that of an
/// earlier jump to the place, or empty. Where two ways meet, the one that falls through counts.
/// </remarks>
internal sealed class Calls
{
    private readonly MethodDefinition method;
    private readonly Dictionary<Instruction, TypeReference?[]> stackAtTarget = [];
    private readonly List<Call> found = [];
    private Stack<TypeReference?> stack = new();
    private TypeReference? constrainedTo;

    private Calls(MethodDefinition method) => this.method = method;

    public static IReadOnlyList<Call> Of(TypeDefinition type) => [.. type.Methods.SelectMany(Of)];

    public static IReadOnlyList<Call> Of(MethodDefinition method)
    {
        if (!method.HasBody)
            return [];
        var calls = new Calls(method);
        calls.Follow();
        return calls.found;
    }

    private void Follow()
    {
        foreach (var handler in method.Body.ExceptionHandlers.Where(h => h.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter))
        {
            stackAtTarget[handler.HandlerStart] = [handler.CatchType];
            if (handler.FilterStart is { } filter)
                stackAtTarget[filter] = [null];
        }

        var fallsThrough = true;
        foreach (var instruction in method.Body.Instructions)
        {
            if (!fallsThrough)
                stack = new(stackAtTarget.GetValueOrDefault(instruction, []).Reverse());
            else if (stackAtTarget.TryGetValue(instruction, out var expected) && expected.Length != stack.Count)
                stack = new(expected.Reverse());
            Step(instruction);
            foreach (var target in Targets(instruction))
                stackAtTarget.TryAdd(target, [.. stack]);
            fallsThrough = instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw);
        }
    }

    private void Step(Instruction instruction)
    {
        if (instruction.OpCode.Code == Code.Constrained)
        {
            constrainedTo = (TypeReference)instruction.Operand;
            return;
        }

        if (instruction.Operand is MethodReference target)
        {
            Invoke(instruction, target);
        }
        else if (instruction.OpCode.Code == Code.Dup)
        {
            stack.Push(stack.TryPeek(out var top) ? top : null);
        }
        else
        {
            var below = Pop(StackEffect.Pops(instruction, stack.Count));
            if (StackEffect.Pushes(instruction))
                stack.Push(StackEffect.PushedType(instruction, method, below));
        }

        if (instruction.OpCode.OpCodeType != OpCodeType.Prefix)
            constrainedTo = null;
    }

    private void Invoke(Instruction instruction, MethodReference target)
    {
        var code = instruction.OpCode.Code;
        if (code is Code.Ldftn or Code.Ldvirtftn or Code.Ldtoken)
        {
            Pop(code == Code.Ldvirtftn ? 1 : 0);
            found.Add(new Call(method, target, []));
            stack.Push(null);
            return;
        }

        var hasReceiver = target.HasThis && code != Code.Newobj;
        var arguments = Pop(target.Parameters.Count + (hasReceiver ? 1 : 0));
        if (hasReceiver && constrainedTo is not null)
            arguments[0] = constrainedTo;
        found.Add(new Call(method, target, arguments));
        if (code == Code.Newobj)
            stack.Push(target.DeclaringType);
        else if (target.ReturnType.FullName != "System.Void")
            stack.Push(GenericArguments.Resolve(target.ReturnType, target));
    }

    private TypeReference?[] Pop(int count)
    {
        var popped = new TypeReference?[count];
        for (var i = count - 1; i >= 0; i--)
            popped[i] = stack.TryPop(out var type) ? type : null;
        return popped;
    }

    private static Instruction[] Targets(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => [],
    };
}
