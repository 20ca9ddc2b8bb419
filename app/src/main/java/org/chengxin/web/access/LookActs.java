package org.chengxin.web.access;

import java.util.List;
import java.util.stream.Stream;

/** Acts of the access log that are looks at data of somebody. */
final class LookActs {

    /** Of a finding, whose existence is secret. */
    static final String FINDING = "warning.look";

    /** What the data subject is told. */
    static final List<String> TOLD = List.of(
            "creditfile.file",
            "matter.reveal",
            "matter.look",
            "matter.paper.look",
            "matter.file.look",
            "evidence.pack",
            "evidence.pack.person",
            FINDING);

    /** What is counted per officer: a search is about nobody in particular. */
    static final List<String> COUNTED =
            Stream.concat(TOLD.stream(), Stream.of("matter.search")).toList();

    private LookActs() {}
}
