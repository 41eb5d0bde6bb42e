// The hold model on std::priority_queue: take the least, push it back an exponential time later.
// Same key (time, then sequence), payload, generator (xoshiro256++) and exponential (ziggurat of 256 layers) as
// the Swift kernel, so that the two differ in the pending-event set alone.
//
//   g++ -O3 -march=native -std=c++17 hold.cpp -o hold && ./hold 10000 10000000

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <queue>
#include <vector>

namespace {

struct Generator {
  uint64_t s[4];

  explicit Generator(uint64_t seed) {
    for (uint64_t& word : s) {
      uint64_t z = (seed += 0x9e3779b97f4a7c15);
      z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
      z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
      word = z ^ (z >> 31);
    }
  }

  uint64_t next() {
    const uint64_t sum = s[0] + s[3];
    const uint64_t result = (sum << 23 | sum >> 41) + s[0];
    const uint64_t shifted = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = s[3] << 45 | s[3] >> 19;
    return result;
  }

  double uniform() { return static_cast<double>(next() >> 11) * 0x1p-53; }
};

struct Ziggurat {
  static constexpr double tail = 7.69711747013104972;
  double scale[256];
  uint64_t core[256];
  double edge_density[256];
  double inner_density[256];

  Ziggurat() {
    const double area = (tail + 1) * std::exp(-tail);
    set(0, area / std::exp(-tail), tail, tail);
    double edge = tail;
    for (int layer = 1; layer < 256; ++layer) {
      const double inner = layer == 255 ? 0 : -std::log(area / edge + std::exp(-edge));
      set(layer, edge, inner, edge);
      edge = inner;
    }
  }

  void set(int layer, double width, double inner, double edge) {
    scale[layer] = width * 0x1p-53;
    core[layer] = static_cast<uint64_t>(inner / width * 0x1p53);
    edge_density[layer] = std::exp(-edge);
    inner_density[layer] = std::exp(-inner);
  }

  double sample(Generator& generator) const {
    double offset = 0;
    while (true) {
      const uint64_t bits = generator.next();
      const int layer = bits & 0xff;
      const uint64_t magnitude = bits >> 11;
      const double x = static_cast<double>(magnitude) * scale[layer];
      if (magnitude < core[layer]) return offset + x;
      if (layer == 0) {
        offset += tail;
      } else if (edge_density[layer] + generator.uniform() * (inner_density[layer] - edge_density[layer]) <
                 std::exp(-x)) {
        return offset + x;
      }
    }
  }
};

struct Event {
  double time;
  uint64_t sequence;
  int32_t payload;

  // std::priority_queue keeps the greatest on top.
  bool operator<(const Event& other) const {
    return time > other.time || (time == other.time && sequence > other.sequence);
  }
};

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::fprintf(stderr, "usage: hold PENDING EVENTS\n");
    return 2;
  }
  const long pending = std::atol(arguments[1]);
  const long events = std::atol(arguments[2]);
  Generator generator(1);
  const Ziggurat ziggurat;
  std::priority_queue<Event> queue;
  uint64_t sequence = 0;
  for (long event = 0; event < pending; ++event) {
    queue.push({ziggurat.sample(generator), sequence++, static_cast<int32_t>(event)});
  }
  const auto hold = [&](long number) {
    for (long done = 0; done < number; ++done) {
      const Event event = queue.top();
      queue.pop();
      queue.push({event.time + ziggurat.sample(generator), sequence++, event.payload});
    }
  };
  hold(2 * pending);
  const std::clock_t start = std::clock();
  hold(events);
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  std::printf("%.1f\n", static_cast<double>(events) / seconds);
  return 0;
}
