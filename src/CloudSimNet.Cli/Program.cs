// SPDX-License-Identifier: MIT
using CloudSimNet.Cli;

return CommandLine.Run(args, ClosedOutput.Instead(() => Console.Out), new MessageWriter(() => Console.Error));
