// SPDX-License-Identifier: MIT
// net_fattree K FLOWS SPREAD_S LATENCY_S [Full|Lazy]: flows between drawn hosts, begun within SPREAD_S.
// Full is the default here, though not SimGrid's: Lazy gives wrong finish times when flows that share their first link leave
// their latency phase together.
#include "network.hpp"

int main(int argc, char** argv)
{
  sg4::Engine engine(&argc, argv);
  quieten();
  const CommandLine line(argc, argv, 4, Mode::Async, "net_fattree K FLOWS SPREAD_S LATENCY_S [Full|Lazy]");
  configure_network(line.positional.size() > 4 ? line.positional[4] : "Full");
  const int k = line.integer(0);
  simulate_network("net_fattree", engine, line, k, draw_flows(k, line.integer(1), line.real(2)), line.real(3));
}
