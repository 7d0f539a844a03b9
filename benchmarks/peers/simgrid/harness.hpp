// SPDX-License-Identifier: MIT
// What the programs share besides their inputs: the command line, the clocks, the line of JSON and the file of finish times.
#pragma once
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

#include <simgrid/s4u.hpp>
#include <xbt/log.h>

namespace sg4 = simgrid::s4u;

/// `actor`: an actor per activity. `async`: an actor per host, which starts all of its activities and awaits them at the end.
/// One actor for everything would be simpler, but an actor keeps a list of its activities, which SimGrid 3.32 goes
/// through whenever one ends: 100 000 executions then take five minutes instead of seconds.
enum class Mode { Actor, Async };

struct CommandLine {
  std::vector<std::string> positional;
  std::string finish_file;
  Mode mode;

  CommandLine(int argc, char** argv, size_t at_least, Mode default_mode, const char* usage) : mode(default_mode), usage_(usage)
  {
    for (int i = 1; i < argc; i++) {
      const std::string arg = argv[i];
      if (arg == "--finish" && i + 1 < argc)
        finish_file = argv[++i];
      else if (arg == "--mode" && i + 1 < argc)
        mode = mode_of(argv[++i]);
      else if (arg.rfind("--", 0) == 0)
        complain("unknown option or no value for it: " + arg);
      else
        positional.push_back(arg);
    }
    if (positional.size() < at_least)
      complain("too few arguments");
  }

  int integer(size_t i) const
  {
    const int value = std::atoi(positional[i].c_str());
    if (value < 1)
      complain("not a positive whole number: " + positional[i]);
    return value;
  }

  double real(size_t i) const
  {
    char* end          = nullptr;
    const double value = std::strtod(positional[i].c_str(), &end);
    if (*end != '\0' || end == positional[i].c_str() || not(value >= 0))
      complain("not a number of at least 0: " + positional[i]);
    return value;
  }

  std::string joined() const
  {
    std::string all;
    for (const auto& p : positional)
      all += p + " ";
    return all + (mode == Mode::Actor ? "actor" : "async");
  }

private:
  const char* usage_;

  [[noreturn]] void complain(const std::string& what) const
  {
    std::fprintf(stderr, "%s\nusage: %s [--mode actor|async] [--finish FILE]\n", what.c_str(), usage_);
    std::exit(2);
  }

  Mode mode_of(const std::string& name) const
  {
    if (name == "actor")
      return Mode::Actor;
    if (name == "async")
      return Mode::Async;
    complain("unknown mode " + name);
  }
};

/// Measures building from its construction to `run`, and the run itself.
class Harness {
  std::string bench_;
  const CommandLine& line_;
  double created_ = wall();
  double built_   = 0;
  double wall_    = 0;
  double cpu_     = 0;
  long base_kb_   = peak_memory_kb();
  long peak_kb_   = 0;

public:
  Harness(std::string bench, const CommandLine& line) : bench_(std::move(bench)), line_(line) {}

  void run(sg4::Engine& engine)
  {
    const double cpu_before = usage_seconds();
    built_                  = wall();
    engine.run();
    wall_    = wall() - built_;
    cpu_     = usage_seconds() - cpu_before;
    peak_kb_ = peak_memory_kb();
  }

  /// Ends the process at once: tearing SimGrid down takes long and is not what is measured.
  [[noreturn]] void report(double events, const std::vector<double>& finish, const std::string& more = "") const
  {
    if (not line_.finish_file.empty())
      write(finish);
    std::printf("{\"bench\":\"%s\",\"args\":\"%s\",\"build_s\":%.6f,\"run_wall_s\":%.6f,\"run_cpu_s\":%.6f,"
                "\"base_rss_kb\":%ld,\"peak_rss_kb\":%ld,\"events\":%.0f,\"makespan_s\":%.17g%s}\n",
                bench_.c_str(), line_.joined().c_str(), built_ - created_, wall_, cpu_, base_kb_, peak_kb_,
                events, *std::max_element(finish.begin(), finish.end()), more.c_str());
    std::fflush(stdout);
    _exit(0);
  }

private:
  static double wall()
  {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
  }

  static double usage_seconds()
  {
    rusage r;
    getrusage(RUSAGE_SELF, &r);
    return static_cast<double>(r.ru_utime.tv_sec + r.ru_stime.tv_sec) + 1e-6 * static_cast<double>(r.ru_utime.tv_usec + r.ru_stime.tv_usec);
  }

  /// Not ru_maxrss, which counts what the process was before it became this program.
  static long peak_memory_kb()
  {
    long kb = 0;
    if (std::FILE* status = std::fopen("/proc/self/status", "r")) {
      char text[256];
      while (std::fgets(text, sizeof text, status) != nullptr)
        if (std::strncmp(text, "VmHWM:", 6) == 0)
          kb = std::atol(text + 6);
      std::fclose(status);
    }
    return kb;
  }

  void write(const std::vector<double>& finish) const
  {
    std::FILE* file = std::fopen(line_.finish_file.c_str(), "w");
    bool good       = file != nullptr;
    for (size_t i = 0; good && i < finish.size(); i++)
      good = std::fprintf(file, "%.17g\n", finish[i]) > 0;
    if (not good || std::fclose(file) != 0) {
      std::perror(line_.finish_file.c_str());
      _exit(1);
    }
  }
};

/// SimGrid announces every setting that a program makes.
inline void quieten()
{
  xbt_log_control_set("root.thresh:critical");
}
