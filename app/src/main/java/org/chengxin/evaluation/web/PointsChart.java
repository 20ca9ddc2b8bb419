package org.chengxin.evaluation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chengxin.evaluation.Evaluation;
import org.chengxin.web.Texts;
import tools.jackson.databind.json.JsonMapper;

/** ECharts option: a merchant's points over time, one line per platform. */
final class PointsChart {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PointsChart() {}

    static String option(List<Evaluation> history, Texts texts) {
        var days = new TreeSet<String>();
        Map<String, Map<String, Integer>> lines = new LinkedHashMap<>();
        for (Evaluation evaluation : history) {
            String day = evaluation.asOf().toString();
            days.add(day);
            lines.computeIfAbsent(evaluation.platformName(), platform -> new LinkedHashMap<>())
                    .put(day, evaluation.points());
        }
        List<Map<String, Object>> series = new ArrayList<>();
        lines.forEach((platform, points) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("name", platform);
            line.put("type", "line");
            line.put("step", "end");
            line.put("connectNulls", true);
            line.put("data", days.stream().map(points::get).toList());
            series.add(line);
        });
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("grid", Map.of("left", 48, "right", 16, "top", 32, "bottom", 32));
        option.put("legend", Map.of("top", 0));
        option.put("tooltip", Map.of("trigger", "axis"));
        option.put("xAxis", Map.of("type", "category", "data", days));
        option.put("yAxis", Map.of("type", "value", "min", 0, "name", texts.of("evaluation.page.points")));
        option.put("series", series);
        return JSON.writeValueAsString(option);
    }
}
