/**
 * 信用档案: one credit file per subject, of records with source, document number, dates, legal basis, footing and disclosure state.
 * A decision reported by several sources is one record with several assertions. A new kind of record is a {@code ReportType}
 * here; determinations of authorities in matters arrive as outcomes. 方案一(二), 二(一)1–3, 二(二)2; 浙江省公共信用信息管理条例.
 */
@NullMarked
@ApplicationModule(
        displayName = "信用档案",
        allowedDependencies = {
            "shared",
            "field",
            "database",
            "job",
            "evidence",
            "evidence :: comparison",
            "evidence :: feed",
            "rule",
            "rule :: calendar",
            "rule :: proposal",
            "account",
            "account :: access",
            "account :: identity",
            "account :: office",
            "account :: outlet",
            "account :: succession",
            "web",
            "web :: api",
            "web :: ui",
            "web :: part",
            "web :: proposal",
            "document",
            "document :: paper",
            "document :: web",
            "intake",
            "intake :: access",
            "matter",
            "subject",
            "exchange",
            "exchange :: certificate",
            "exchange :: match",
            "exchange :: onward",
            "evaluation"
        })
package org.chengxin.creditfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
