package org.chengxin.simulation.outside;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The pages of the simulated systems; each says first that it is none of a real one. */
final class SimulatedPages {

    private static final String BANNER = "模拟系统，不是真实的政府网站，内容无法律效力。";

    private SimulatedPages() {}

    static String index(List<SimulatedSystem> systems) {
        StringBuilder list = new StringBuilder("<ul>");
        for (SimulatedSystem each : systems) {
            list.append("<li><a href=\"/%s\">%s</a>（%s）</li>"
                    .formatted(
                            each.contract().system(),
                            escaped(each.contract().name()),
                            each.mode().chinese()));
        }
        return page("模拟的外部系统", list + "</ul>");
    }

    /** Its contract, its state, and buttons that change it. */
    static String system(SimulatedSystem system) {
        String place = "/" + system.contract().system();
        StringBuilder body = new StringBuilder();
        body.append("<p>当前状态：").append(system.mode().chinese()).append("</p><form method=\"post\" action=\"");
        body.append(place).append("/mode\">");
        for (Mode mode : Mode.values()) {
            body.append("<button name=\"mode\" value=\"%s\">%s</button> ".formatted(mode.name(), mode.chinese()));
        }
        body.append("</form><h2>接收约定</h2>");
        system.contract().messages().forEach((message, fields) -> body.append(table(message, fields)));
        body.append("<h2>公示</h2><ul>");
        for (SimulatedSystem.Entry entry : system.entries()) {
            body.append("<li><a href=\"%s/records/%s\">%s</a>%s</li>"
                    .formatted(place, entry.number(), entry.number(), entry.fields() == null ? "（已撤下）" : ""));
        }
        return page(system.contract().name(), body + "</ul>");
    }

    private static String table(String message, List<PublishedContract.Field> fields) {
        StringBuilder table = new StringBuilder("<h3>" + escaped(message) + "</h3><table>");
        table.append("<tr><th>字段</th><th>必填</th><th>格式</th><th>最长</th></tr>");
        for (PublishedContract.Field field : fields) {
            table.append("<tr><td>%s</td><td>%s</td><td>%s</td><td>%d</td></tr>"
                    .formatted(escaped(field.name()), field.needed() ? "是" : "", field.form(), field.most()));
        }
        return table + "</table>";
    }

    /** Row of an entry. */
    static String record(SimulatedSystem system, SimulatedSystem.Entry entry, JsonNode fields) {
        StringBuilder table = new StringBuilder("<table>");
        for (Map.Entry<String, JsonNode> each : fields.properties()) {
            table.append("<tr><th>%s</th><td>%s</td></tr>"
                    .formatted(escaped(each.getKey()), escaped(each.getValue().asString(""))));
        }
        return page(system.contract().name() + " " + entry.number(), table + "</table>");
    }

    static String gone(SimulatedSystem system, String number) {
        return page(system.contract().name(), "<p>" + escaped(number) + " 没有公示，或者已经撤下。</p>");
    }

    private static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>模拟 · %s</title>
                <style>body{font-family:sans-serif;max-width:50rem;margin:1rem auto;padding:0 1rem;line-height:1.6}
                .banner{background:#fff3cd;border:1px solid #b58900;padding:.5rem 1rem;font-weight:bold}
                table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.2rem .6rem;text-align:left}</style></head>
                <body><p class="banner">%s</p><h1>%s（模拟）</h1>%s</body></html>
                """.formatted(escaped(title), BANNER, escaped(title), body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
