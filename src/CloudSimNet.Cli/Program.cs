// SPDX-License-Identifier: MIT
using CloudSimNet.Cli;

return CommandLine.Run(args, Console.Out, Console.Error);
