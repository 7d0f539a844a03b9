// SPDX-License-Identifier: MIT
// Flows through a k-ary fat tree, simulated by SimGrid's CM02 model without its corrections: the fluid model alone.
#pragma once
#include "harness.hpp"
#include "inputs.hpp"

#include <map>

/// The platform: every flow has two hosts of its own in a star zone, whose routes are the flow's links.
/// SimGrid finds a route by its two hosts, so flows of one pair that were hashed onto different paths need different hosts.
/// In a full zone, the usual home of explicit routes, they cost a table of (2 x flows)^2 pointers: 3.5 GiB and half a
/// minute for 10 000 flows. A star zone keeps two lists of links per host instead, one to leave it and one to reach it.
class FatTree {
  sg4::NetZone* zone_ = sg4::create_star_zone("fat-tree");
  std::map<LinkId, sg4::Link*> links_; // only those that a flow crosses
  int k_;
  double latency_;
  int hosts_ = 0;

public:
  FatTree(int k, double latency) : k_(k), latency_(latency) {}

  std::pair<sg4::Host*, sg4::Host*> connect(const Flow& flow)
  {
    const Route route = route_of(flow, k_);
    auto* src         = add_host();
    auto* dst         = add_host();
    zone_->add_route(src->get_netpoint(), nullptr, nullptr, nullptr, resolve(route.up), false);
    zone_->add_route(nullptr, dst->get_netpoint(), nullptr, nullptr, resolve(route.down), false);
    return {src, dst};
  }

  void seal() { zone_->seal(); }

private:
  sg4::Host* add_host() { return zone_->create_host(std::to_string(hosts_++), kCoreFlops)->seal(); }

  std::vector<sg4::LinkInRoute> resolve(const std::vector<LinkId>& ids)
  {
    std::vector<sg4::LinkInRoute> route;
    for (const auto& id : ids) {
      auto& link = links_[id];
      if (link == nullptr)
        link = zone_->create_link("l" + std::to_string(links_.size()), kLinkBytesPerSecond)->set_latency(latency_)->seal();
      route.emplace_back(link);
    }
    return route;
  }
};

/// The number of flows in progress after a start or an end: the largest, and the mean over all of these events.
struct Crowd {
  int peak    = 0;
  double mean = 0;

  Crowd(const std::vector<Flow>& flows, const std::vector<double>& finish)
  {
    std::vector<std::pair<double, int>> events;
    for (size_t i = 0; i < flows.size(); i++) {
      events.emplace_back(flows[i].start, +1);
      events.emplace_back(finish[i], -1);
    }
    std::sort(events.begin(), events.end());
    int active = 0;
    for (const auto& [time, change] : events) {
      active += change;
      peak = std::max(peak, active);
      mean += static_cast<double>(active) / static_cast<double>(events.size());
    }
  }

  std::string json() const
  {
    return ",\"peak_active\":" + std::to_string(peak) + ",\"mean_active\":" + std::to_string(mean);
  }
};

inline void configure_network(const std::string& optim)
{
  sg4::Engine::set_config("network/model:CM02");
  sg4::Engine::set_config("network/TCP-gamma:1e60");    // no cap from a window: it would be gamma / (2 x latency)
  sg4::Engine::set_config("network/crosstraffic:0");    // no acknowledgements on the way back
  sg4::Engine::set_config("network/optim:" + optim);
}

[[noreturn]] inline void simulate_network(const char* bench, sg4::Engine& engine, const CommandLine& line, int k,
                                          const std::vector<Flow>& flows, double latency)
{
  std::vector<double> finish(flows.size());
  Harness harness(bench, line);
  FatTree tree(k, latency);
  std::vector<std::pair<sg4::Host*, sg4::Host*>> ends;
  for (const auto& f : flows)
    ends.push_back(tree.connect(f));
  tree.seal();

  if (line.mode == Mode::Actor) {
    for (size_t i = 0; i < flows.size(); i++)
      sg4::Actor::create("flow", ends[i].first, [&flow = flows[i], &pair = ends[i], &end = finish[i]] {
        sg4::this_actor::sleep_until(flow.start);
        sg4::Comm::sendto_async(pair.first, pair.second, flow.bytes)->wait();
        end = sg4::Engine::get_clock();
      });
  } else {
    std::map<int, std::vector<size_t>> by_source;
    for (size_t i = 0; i < flows.size(); i++)
      by_source[flows[i].src].push_back(i);
    for (auto& [source, mine] : by_source) {
      std::sort(mine.begin(), mine.end(), [&](size_t a, size_t b) { return flows[a].start < flows[b].start; });
      sg4::Actor::create("starter", ends[mine[0]].first, [&, mine = mine] {
        std::vector<sg4::CommPtr> comms;
        for (size_t i : mine) {
          sg4::this_actor::sleep_until(flows[i].start);
          comms.push_back(sg4::Comm::sendto_async(ends[i].first, ends[i].second, flows[i].bytes));
        }
        for (size_t n = 0; n < mine.size(); n++) {
          comms[n]->wait();
          finish[mine[n]] = comms[n]->get_finish_time();
        }
      });
    }
  }
  harness.run(engine);
  harness.report(2.0 * static_cast<double>(flows.size()), finish, Crowd(flows, finish).json());
}
