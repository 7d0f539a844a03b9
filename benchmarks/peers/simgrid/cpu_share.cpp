// SPDX-License-Identifier: MIT
// cpu_share TASKS HOSTS: executions on hosts of four cores, shared equally, none faster than one core.
#include "harness.hpp"
#include "inputs.hpp"

int main(int argc, char** argv)
{
  sg4::Engine engine(&argc, argv);
  quieten();
  const CommandLine line(argc, argv, 2, Mode::Async, "cpu_share TASKS HOSTS");
  const auto tasks     = draw_tasks(line.integer(0), line.integer(1));
  const int host_count = line.integer(1);
  std::vector<double> finish(tasks.size());

  Harness harness("cpu_share", line);
  auto* zone = sg4::create_star_zone("zone");
  std::vector<sg4::Host*> hosts;
  for (int i = 0; i < host_count; i++)
    hosts.push_back(zone->create_host("h" + std::to_string(i), kCoreFlops)->set_core_count(kCores)->seal());
  zone->seal();

  if (line.mode == Mode::Actor) {
    // A guard page splits a mapping in two, and Linux gives a process 65 530 of them: not enough for 100 000 actors.
    sg4::Engine::set_config("contexts/guard-size:0");
    for (size_t i = 0; i < tasks.size(); i++)
      sg4::Actor::create("task", hosts[tasks[i].host], [&task = tasks[i], &end = finish[i]] {
        sg4::this_actor::sleep_until(task.start);
        sg4::this_actor::execute(task.flops);
        end = sg4::Engine::get_clock();
      });
  } else {
    std::vector<std::vector<size_t>> by_host(host_count);
    for (size_t i = 0; i < tasks.size(); i++)
      by_host[tasks[i].host].push_back(i);
    for (int h = 0; h < host_count; h++) {
      std::sort(by_host[h].begin(), by_host[h].end(), [&](size_t a, size_t b) { return tasks[a].start < tasks[b].start; });
      sg4::Actor::create("starter", hosts[h], [&tasks, &finish, mine = by_host[h]] {
        std::vector<sg4::ExecPtr> execs;
        for (size_t i : mine) {
          sg4::this_actor::sleep_until(tasks[i].start);
          execs.push_back(sg4::this_actor::exec_async(tasks[i].flops));
        }
        for (size_t n = 0; n < mine.size(); n++) {
          execs[n]->wait();
          finish[mine[n]] = execs[n]->get_finish_time();
        }
      });
    }
  }
  harness.run(engine);
  harness.report(2.0 * static_cast<double>(tasks.size()), finish);
}
