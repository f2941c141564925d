#include "axis.hpp"
#include "course.hpp"
#include "pictures.hpp"
#include "words.hpp"

#include <pursuit/model/length.hpp>

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {
namespace {

std::string metres(std::int64_t thousandths) {
  return to_text(Covered{{}, thousandths, false}) + " m";
}

/// A crossing is not known better than to ten metres.
std::string about(const Course& course, const Crossing& crossing) {
  if (course.passings[crossing.before].at == crossing.at) return metres(crossing.at);
  constexpr std::int64_t ten_metres = 10'000;
  return "about " + metres((crossing.at + ten_metres / 2) / ten_metres * ten_metres);
}

std::string lead_words(const Course& course, const Passing& passing) {
  if (passing.lead() == 0) return "level";
  const bool home = passing.lead() > 0;
  return fmt::format("{} ahead by {}", home ? course.home : course.back,
                     home ? gap(passing.back, passing.home) : gap(passing.home, passing.back));
}

std::string description(const Course& course) {
  const auto level = [](const Passing& passing) { return passing.lead() == 0; };
  const Passing& last = course.passings.back();
  if (std::all_of(course.passings.begin(), course.passings.end(), level))
    return fmt::format("{} and {} were level at every split.", course.home, course.back);
  std::vector<std::string> led;
  bool home = course.home_leads_first;
  for (const Crossing& crossing : course.crossings) {
    led.push_back(fmt::format("{} up to {}", home ? course.home : course.back, about(course, crossing)));
    home = !home;
  }
  led.push_back(fmt::format("{} up to {}", home ? course.home : course.back, metres(last.at)));
  const auto most = std::max_element(course.passings.begin(), course.passings.end(),
                                     [](const Passing& a, const Passing& b) {
                                       return std::max(a.lead(), -a.lead()) < std::max(b.lead(), -b.lead());
                                     });
  std::string text = fmt::format("In the lead: {}. Furthest apart at {}: {}.", enumerate(led),
                                 metres(most->at), lead_words(course, *most));
  if (most->at != last.at) text += fmt::format(" At {}: {}.", metres(last.at), lead_words(course, last));
  return text;
}

ChartPoint crossing_point(const Course& course, std::size_t number) {
  const bool to_home = (number % 2 == 0) != course.home_leads_first;
  return {in_units(course.crossings[number].at), 0,
          fmt::format("{}: {} takes the lead", about(course, course.crossings[number]),
                      to_home ? course.home : course.back),
          true};
}

ChartSeries series(const Course& course) {
  ChartSeries line;
  line.tone = Tone::strong;
  std::size_t crossing = 0;
  for (std::size_t i = 0; i < course.passings.size(); ++i) {
    const Passing& passing = course.passings[i];
    const bool here = crossing < course.crossings.size() && course.crossings[crossing].before == i;
    if (!here || course.crossings[crossing].at != passing.at) {
      line.points.push_back({in_units(passing.at), in_units(passing.lead()),
                             i == 0 ? "Start" : metres(passing.at) + ": " + lead_words(course, passing)});
    }
    if (here) line.points.push_back(crossing_point(course, crossing++));
  }
  return line;
}

}  // namespace

std::optional<Picture> heat_course(const Competition& competition, const ResolvedRound& round,
                                   const ResolvedHeat& heat) {
  const auto course = course_of(*competition.event, heat);
  if (!course) return std::nullopt;
  const std::vector<Passing>& all = course->passings;
  const auto [least, most] = std::minmax_element(
      all.begin(), all.end(), [](const Passing& a, const Passing& b) { return a.lead() < b.lead(); });
  LineChart chart;
  chart.id = fmt::format("course-{}-{}", competition.rules->rounds[round.rules].id, heat.number);
  chart.title = heat_title(competition, round, heat) + ": lead over the distance";
  chart.description = description(*course);
  chart.x_title = "Metres";
  chart.y_title = "Lead in seconds";
  chart.x_ticks = distance_ticks(all.back().at);
  chart.y_ticks = lead_ticks(1000 * least->lead(), 1000 * most->lead());
  chart.series.push_back(series(*course));
  chart.above = course->home + " ahead";
  chart.below = course->back + " ahead";
  return chart;
}

}  // namespace pursuit
