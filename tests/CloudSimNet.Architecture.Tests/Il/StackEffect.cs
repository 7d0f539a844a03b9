// SPDX-License-Identifier: MIT
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CloudSimNet.Architecture.Tests.Il;

/// <summary>What an instruction other than a call takes from the evaluation stack and puts there.</summary>
internal static class StackEffect
{
    public static int Pops(Instruction instruction, int depth) => instruction.OpCode.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8
            or StackBehaviour.Popi_popr4 or StackBehaviour.Popi_popr8 or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi => 2,
        StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8 or StackBehaviour.Popref_popi_popr4
            or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref => 3,
        StackBehaviour.PopAll => depth,
        StackBehaviour.Varpop when instruction.Operand is CallSite site => site.Parameters.Count + 1,
        _ => Math.Min(depth, 1), // ret, with or without a value.
    };

    public static bool Pushes(Instruction instruction) =>
        instruction.OpCode.StackBehaviourPush != StackBehaviour.Push0
        && !(instruction.Operand is CallSite { ReturnType.FullName: "System.Void" });

    /// <summary>The static type that it pushes, where a rule may want to know it; else null.</summary>
    public static TypeReference? PushedType(Instruction instruction, MethodDefinition method, TypeReference?[] popped) => instruction.OpCode.Code switch
    {
        Code.Ldstr => method.Module.TypeSystem.String,
        Code.Castclass or Code.Isinst or Code.Box or Code.Unbox_Any or Code.Ldobj or Code.Ldelem_Any => (TypeReference)instruction.Operand,
        Code.Ldfld or Code.Ldsfld or Code.Ldflda or Code.Ldsflda => GenericArguments.Resolve(((FieldReference)instruction.Operand).FieldType, (FieldReference)instruction.Operand),
        Code.Ldarg_0 or Code.Ldarg_1 or Code.Ldarg_2 or Code.Ldarg_3 => Argument(method, instruction.OpCode.Code - Code.Ldarg_0),
        Code.Ldarg or Code.Ldarg_S or Code.Ldarga or Code.Ldarga_S => Plain(((ParameterDefinition)instruction.Operand).ParameterType),
        Code.Ldloc_0 or Code.Ldloc_1 or Code.Ldloc_2 or Code.Ldloc_3 => Plain(method.Body.Variables[instruction.OpCode.Code - Code.Ldloc_0].VariableType),
        Code.Ldloc or Code.Ldloc_S or Code.Ldloca or Code.Ldloca_S => Plain(((VariableDefinition)instruction.Operand).VariableType),
        Code.Ldind_Ref => popped[0],
        Code.Ldelem_Ref => (popped[0] as ArrayType)?.ElementType,
        Code.Ldelema => (TypeReference)instruction.Operand,
        _ => null,
    };

    private static TypeReference? Argument(MethodDefinition method, int index)
    {
        if (method.HasThis)
            index--;
        return index < 0 ? method.DeclaringType : Plain(method.Parameters[index].ParameterType);
    }

    private static TypeReference Plain(TypeReference type) => type is ByReferenceType byReference ? byReference.ElementType : type;
}
