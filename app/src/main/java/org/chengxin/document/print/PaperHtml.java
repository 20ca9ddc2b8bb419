package org.chengxin.document.print;

import java.util.Base64;
import java.util.List;

/** Renders a paper as HTML in the layout of GB/T 9704-2012, for PDFs and browsers. */
public final class PaperHtml {

    /**
     * A4; text area 156 by 225 mm: 22 lines of 28 characters of 16 points (3号), each slightly narrower than its nominal width,
     * line height 28.95 points. Page numbers — 1 — outside, 14 points (4号).
     */
    private static final String LAYOUT = """
            @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
            @page :right { @bottom-right { content: "— " counter(page) " —"; font-size: 14pt; font-family: chinese, latin, serif; padding-right: 14pt; vertical-align: top; padding-top: 7mm; } }
            @page :left { @bottom-left { content: "— " counter(page) " —"; font-size: 14pt; font-family: chinese, latin, serif; padding-left: 14pt; vertical-align: top; padding-top: 7mm; } }
            body { font-size: 16pt; line-height: 28.95pt; letter-spacing: -0.21pt; margin: 0; color: #000; }
            h1 { font-size: 22pt; font-weight: normal; text-align: center; margin: 0; line-height: 1.4; letter-spacing: 0; }
            p { margin: 0; text-indent: 2em; text-align: justify; }
            .number { text-align: center; text-indent: 0; margin: 14pt 0 28.95pt 0; }
            .to { text-indent: 0; }
            .seal { float: right; margin: 57.9pt 4em 0 0; text-align: center; page-break-inside: avoid; }
            .seal p { text-indent: 0; text-align: center; }
            .end { page-break-inside: avoid; }
            .end:after { content: ""; display: block; clear: both; }
            .check { clear: both; page-break-inside: avoid; padding-top: 24pt; font-size: 9pt; line-height: 1.4; }
            .check p { text-indent: 0; text-align: left; }
            """;

    private static final String SCREEN = """
            body { font-family: FangSong, 仿宋, FangSong_GB2312, STFangsong, "Noto Serif CJK SC", serif; }
            h1 { font-family: FZXiaoBiaoSong-B05S, 方正小标宋简体, STZhongsong, SimSun, "Noto Serif CJK SC", serif; }
            @media screen {
                html { background: #e7eaee; }
                body { box-sizing: border-box; width: 210mm; max-width: 100%; min-height: 297mm; margin: 1rem auto;
                       padding: 37mm 26mm 35mm 28mm; background: #fff; }
            }
            @media screen and (max-width: 50rem) { body { padding: 2rem 1.25rem; margin: 0; } .seal { margin-right: 0; } }
            """;

    private PaperHtml() {}

    /**
     * HTML page for printing in a browser.
     *
     * @param server address printed for verification
     */
    public static String preview(PaperText paper, String server) {
        return "<!DOCTYPE html>\n"
                + page(
                        paper,
                        server,
                        SCREEN,
                        "<meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width\"/>");
    }

    static String page(PaperText paper, String server, String fonts, String head) {
        VerifyMark mark = new VerifyMark(server, paper.code());
        StringBuilder page = new StringBuilder("<html lang=\"zh-CN\"><head>")
                .append(head)
                .append("<title>")
                .append(escaped(paper.title() + " " + paper.number()))
                .append("</title><style>")
                .append(LAYOUT)
                .append(fonts)
                .append("</style></head><body>");
        page.append("<h1>").append(escaped(paper.office())).append("</h1>");
        page.append("<h1>").append(escaped(paper.title())).append("</h1>");
        line(page, "number", paper.number());
        List<String> text = paper.text();
        for (int at = 0; at < text.size(); at++) {
            // the signature is never alone on a page
            page.append(at == text.size() - 1 ? "<div class=\"end\">" : "");
            line(page, paper.isAddressee(at) ? "to" : "text", text.get(at));
        }
        page.append("<div class=\"seal\">");
        line(page, "office", paper.office());
        line(page, "day", paper.signedOn());
        page.append(
                        "</div></div><div class=\"check\"><img width=\"96\" height=\"96\" alt=\"\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(mark.picture()))
                .append("\"/>");
        mark.lines(paper).forEach(words -> line(page, "code", words));
        return page.append("</div></body></html>").toString();
    }

    private static void line(StringBuilder page, String kind, String words) {
        page.append("<p class=\"")
                .append(kind)
                .append("\">")
                .append(escaped(words))
                .append("</p>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
