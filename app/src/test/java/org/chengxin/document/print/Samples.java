package org.chengxin.document.print;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A paper with what papers hold: names, digits, quotes, money, and markup that somebody typed. */
final class Samples {

    static final String SERVER = "https://chengxin.example";

    static final PaperText PAPER = new PaperText(
            "受理通知书",
            "受〔2026〕12号",
            "杭州市西湖区市场监督管理局",
            LocalDate.of(2026, 3, 2),
            "〔2026〕诉7号",
            List.of(
                    "张三：",
                    "你提出的〔2026〕诉7号事项（请求：退款 ¥1,234.50）收悉。“三包”—依据《市场监督管理投诉举报处理暂行办法》第十四条。",
                    "链接 <b>https://shop.example/?a=1&b=2</b> 见附件。"),
            "特此通知。",
            "0123-4567-89AB-CDEF");

    static final List<Path> FOLDERS = List.of(Path.of("/usr/share/fonts"));

    private Samples() {}
}
