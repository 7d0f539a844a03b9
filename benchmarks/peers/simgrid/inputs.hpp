// SPDX-License-Identifier: MIT
// What is simulated: drawn here from splitmix64, in an order that is part of the benchmark, so that any other program can
// draw the same. Nothing here knows SimGrid, so that the oracle can use it too.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

class SplitMix64 {
  uint64_t state_;

public:
  explicit SplitMix64(uint64_t seed) : state_(seed) {}

  uint64_t next()
  {
    uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z          = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z          = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }

  /// In [0, 1): the upper 53 bits.
  double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }

  /// In [0, n). The remainder is biased by less than n / 2^64, and the same in every language.
  int below(int n) { return static_cast<int>(next() % static_cast<uint64_t>(n)); }
};

/// A flow between two hosts of a k-ary fat tree; `agg` and `core` are the equal-cost path it was hashed onto.
struct Flow {
  int src;
  int dst;
  int agg;
  int core;
  double start;
  uint64_t bytes;
};

/// Per flow, in this order: src, dst (again while it equals src), agg, core, start, size.
inline std::vector<Flow> draw_flows(int k, int count, double spread)
{
  SplitMix64 random(7);
  const int hosts = k * k * k / 4;
  const int half  = k / 2;
  std::vector<Flow> flows(count);
  for (auto& f : flows) {
    f.src = random.below(hosts);
    do
      f.dst = random.below(hosts);
    while (f.dst == f.src);
    f.agg   = random.below(half);
    f.core  = random.below(half);
    f.start = spread * random.unit();
    f.bytes = static_cast<uint64_t>(1e8 + 9e8 * random.unit());
  }
  return flows;
}

/// As above with everything sent to host 0. Per flow: src (again while it is 0), agg, core, start, size.
inline std::vector<Flow> draw_incast(int k, int count, double spread)
{
  SplitMix64 random(7);
  const int hosts = k * k * k / 4;
  const int half  = k / 2;
  std::vector<Flow> flows(count);
  for (auto& f : flows) {
    f.dst = 0;
    do
      f.src = random.below(hosts);
    while (f.src == f.dst);
    f.agg   = random.below(half);
    f.core  = random.below(half);
    f.start = spread * random.unit();
    f.bytes = static_cast<uint64_t>(1e8 + 9e8 * random.unit());
  }
  return flows;
}

enum class LinkKind { HostUp, EdgeUp, AggUp, AggDown, EdgeDown, HostDown };

/// A directed link. `at` is the host, the edge switch (numbered through all pods) or the pod; unused numbers are 0.
using LinkId = std::array<int, 4>; // kind, at, agg, core

/// The links from the source upwards, and those down to the destination: the two halves of a route through the core.
struct Route {
  std::vector<LinkId> up;
  std::vector<LinkId> down;
};

inline Route route_of(const Flow& f, int k)
{
  const int half    = k / 2;
  const int src_edge = f.src / half, dst_edge = f.dst / half;
  const int src_pod = src_edge / half, dst_pod = dst_edge / half;
  auto link         = [](LinkKind kind, int at, int agg = 0, int core = 0) { return LinkId{static_cast<int>(kind), at, agg, core}; };

  Route route;
  route.up.push_back(link(LinkKind::HostUp, f.src));
  if (src_edge != dst_edge) {
    route.up.push_back(link(LinkKind::EdgeUp, src_edge, f.agg));
    if (src_pod != dst_pod) {
      route.up.push_back(link(LinkKind::AggUp, src_pod, f.agg, f.core));
      route.down.push_back(link(LinkKind::AggDown, dst_pod, f.agg, f.core));
    }
    route.down.push_back(link(LinkKind::EdgeDown, dst_edge, f.agg));
  }
  route.down.push_back(link(LinkKind::HostDown, f.dst));
  return route;
}

inline constexpr double kLinkBytesPerSecond = 1.25e9; // 10 Gbit/s

struct Task {
  int host;
  double start;
  double flops;
};

inline constexpr double kCoreFlops = 1e9;
inline constexpr int kCores        = 4;

/// Per task, in this order: host, start, size.
inline std::vector<Task> draw_tasks(int count, int hosts)
{
  SplitMix64 random(42);
  std::vector<Task> tasks(count);
  for (auto& t : tasks) {
    t.host  = random.below(hosts);
    t.start = 100 * random.unit();
    t.flops = 1e9 + 9e9 * random.unit();
  }
  return tasks;
}

/// Each sleeping actor has a stream of its own, so that the order in which actors wake draws nothing differently.
inline SplitMix64 sleeper_stream(int actor)
{
  return SplitMix64(static_cast<uint64_t>(actor) + 1);
}

inline double draw_sleep(SplitMix64& random)
{
  return 0.5 + random.unit();
}
