// SPDX-License-Identifier: MIT
// des_sleep ACTORS SLEEPS: actors that only sleep, for the rate at which events are handled. The finish of an actor is its
// last awakening, which depends on all of its sleeps.
#include "harness.hpp"
#include "inputs.hpp"

int main(int argc, char** argv)
{
  sg4::Engine engine(&argc, argv);
  quieten();
  const CommandLine line(argc, argv, 2, Mode::Actor, "des_sleep ACTORS SLEEPS");
  const int sleeps = line.integer(1);
  std::vector<double> finish(line.integer(0));

  Harness harness("des_sleep", line);
  auto* zone = sg4::create_star_zone("zone");
  auto* host = zone->create_host("host", kCoreFlops)->seal();
  zone->seal();
  for (size_t i = 0; i < finish.size(); i++)
    sg4::Actor::create("sleeper", host, [i, sleeps, &finish] {
      auto random = sleeper_stream(static_cast<int>(i));
      for (int n = 0; n < sleeps; n++)
        sg4::this_actor::sleep_for(draw_sleep(random));
      finish[i] = sg4::Engine::get_clock();
    });
  harness.run(engine);
  harness.report(static_cast<double>(finish.size()) * sleeps, finish);
}
