// SPDX-License-Identifier: MIT
// oracle BENCH ARGS...: prints the finish times of the same inputs, computed without SimGrid by the plainest method there
// is: at each event all rates anew. It is for checking the other programs on small inputs; it takes minutes on large ones.
#include "inputs.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <string>

/// Fluid activities: `rates` gives the rate of each of those that are active; between events the rates don't change.
static std::vector<double> run(const std::vector<double>& arrival, std::vector<double> remaining,
                               const std::function<std::vector<double>(const std::vector<int>&)>& rates)
{
  std::vector<int> order(arrival.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](int a, int b) { return arrival[a] < arrival[b]; });

  std::vector<double> finish(arrival.size());
  std::vector<int> active;
  double now  = 0;
  size_t next = 0;
  while (next < order.size() || not active.empty()) {
    const auto rate = rates(active);
    double step     = next < order.size() ? arrival[order[next]] - now : std::numeric_limits<double>::infinity();
    for (size_t i = 0; i < active.size(); i++)
      step = std::min(step, remaining[active[i]] / rate[i]);

    std::vector<int> still;
    for (size_t i = 0; i < active.size(); i++) {
      // Within a nanosecond of its end: what rounding leaves of an activity must not need an event of its own.
      if (remaining[active[i]] <= rate[i] * (step + 1e-9))
        finish[active[i]] = now + remaining[active[i]] / rate[i];
      else {
        remaining[active[i]] -= rate[i] * step;
        still.push_back(active[i]);
      }
    }
    active = std::move(still);
    now += step;
    for (; next < order.size() && arrival[order[next]] <= now; next++)
      active.push_back(order[next]);
  }
  return finish;
}

/// Weighted max-min: the link with the lowest level per weight fixes its flows at it and leaves, until none has flows.
static std::vector<double> network(int k, const std::vector<Flow>& flows, double latency)
{
  std::map<LinkId, int> numbers;
  std::vector<std::vector<int>> route(flows.size());
  std::vector<double> arrival, size, weight;
  for (size_t i = 0; i < flows.size(); i++) {
    Route halves = route_of(flows[i], k);
    halves.up.insert(halves.up.end(), halves.down.begin(), halves.down.end());
    for (const auto& id : halves.up)
      route[i].push_back(numbers.emplace(id, static_cast<int>(numbers.size())).first->second);
    // The latency is paid once, first; and CM02 shares in inverse proportion to it.
    const double total = latency * static_cast<double>(route[i].size());
    arrival.push_back(flows[i].start + total);
    size.push_back(static_cast<double>(flows[i].bytes));
    weight.push_back(total > 0 ? 1 / total : 1);
  }

  return run(arrival, size, [&](const std::vector<int>& active) {
    std::vector<double> free(numbers.size(), kLinkBytesPerSecond), load(numbers.size());
    std::vector<std::vector<int>> crossing(numbers.size());
    for (size_t i = 0; i < active.size(); i++)
      for (int l : route[active[i]]) {
        load[l] += weight[active[i]];
        crossing[l].push_back(static_cast<int>(i));
      }
    std::vector<double> rate(active.size(), -1);
    for (size_t fixed = 0; fixed < active.size();) {
      int lowest = -1;
      for (size_t l = 0; l < free.size(); l++)
        if (not crossing[l].empty() && (lowest < 0 || free[l] / load[l] < free[lowest] / load[lowest]))
          lowest = static_cast<int>(l);
      const double level = free[lowest] / load[lowest];
      for (int i : std::vector<int>(crossing[lowest])) {
        rate[i] = weight[active[i]] * level;
        fixed++;
        for (int l : route[active[i]]) {
          free[l] -= rate[i];
          load[l] -= weight[active[i]];
          crossing[l].erase(std::find(crossing[l].begin(), crossing[l].end(), i));
        }
      }
    }
    return rate;
  });
}

static std::vector<double> cpu(const std::vector<Task>& tasks, int hosts)
{
  std::vector<double> finish(tasks.size());
  for (int h = 0; h < hosts; h++) {
    std::vector<size_t> mine;
    std::vector<double> arrival, size;
    for (size_t i = 0; i < tasks.size(); i++)
      if (tasks[i].host == h) {
        mine.push_back(i);
        arrival.push_back(tasks[i].start);
        size.push_back(tasks[i].flops);
      }
    const auto ends = run(arrival, size, [](const std::vector<int>& active) {
      return std::vector<double>(active.size(), kCoreFlops * std::min(1.0, static_cast<double>(kCores) / static_cast<double>(active.size())));
    });
    for (size_t n = 0; n < mine.size(); n++)
      finish[mine[n]] = ends[n];
  }
  return finish;
}

static std::vector<double> sleepers(int actors, int sleeps)
{
  std::vector<double> finish(actors);
  for (int i = 0; i < actors; i++) {
    auto random = sleeper_stream(i);
    for (int n = 0; n < sleeps; n++)
      finish[i] += draw_sleep(random);
  }
  return finish;
}

int main(int argc, char** argv)
{
  const std::string bench = argc > 1 ? argv[1] : "";
  auto integer            = [&](int i) { return std::atoi(argv[i + 2]); };
  auto real               = [&](int i) { return std::atof(argv[i + 2]); };
  std::vector<double> finish;
  if (bench == "net_fattree" && argc == 6)
    finish = network(integer(0), draw_flows(integer(0), integer(1), real(2)), real(3));
  else if (bench == "net_incast" && argc == 5)
    finish = network(16, draw_incast(16, integer(0), real(1)), real(2));
  else if (bench == "cpu_share" && argc == 4)
    finish = cpu(draw_tasks(integer(0), integer(1)), integer(1));
  else if (bench == "des_sleep" && argc == 4)
    finish = sleepers(integer(0), integer(1));
  else {
    std::fputs("usage: oracle net_fattree K FLOWS SPREAD_S LATENCY_S | net_incast FLOWS SPREAD_S LATENCY_S | cpu_share TASKS HOSTS"
               " | des_sleep ACTORS SLEEPS\n", stderr);
    return 2;
  }
  for (double f : finish)
    std::printf("%.17g\n", f);
}
