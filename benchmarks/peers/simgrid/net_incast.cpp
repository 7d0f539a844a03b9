// SPDX-License-Identifier: MIT
// net_incast FLOWS SPREAD_S LATENCY_S [Full|Lazy]: flows from drawn hosts of a fat tree of 1 024 into one host, whose link
// limits them all, so that each start and end changes every rate.
#include "network.hpp"

int main(int argc, char** argv)
{
  sg4::Engine engine(&argc, argv);
  quieten();
  const CommandLine line(argc, argv, 3, Mode::Async, "net_incast FLOWS SPREAD_S LATENCY_S [Full|Lazy]");
  configure_network(line.positional.size() > 3 ? line.positional[3] : "Full");
  const int k = 16;
  simulate_network("net_incast", engine, line, k, draw_incast(k, line.integer(0), line.real(1)), line.real(2));
}
