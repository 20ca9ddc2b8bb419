package org.chengxin.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 接口文档: the calls and their data, in the reader's language. */
public record ApiPage(String server, List<Group> groups, List<Data> data) {

    /** Calls whose paths begin with the same word. */
    public record Group(String name, List<Call> calls) {}

    /**
     * A call.
     *
     * @param open whether it needs no token
     * @param body what is sent; null for nothing
     * @param answer what comes back; null for nothing or a file
     * @param statuses of refusals
     */
    public record Call(
            String id,
            String method,
            String path,
            String title,
            String note,
            boolean open,
            List<Line> parameters,
            @Nullable Type body,
            @Nullable Type answer,
            String success,
            List<String> statuses) {}

    /** An object that is sent or comes back. */
    public record Data(String name, List<Line> lines) {}

    /** A parameter or property. */
    public record Line(String name, Type type, boolean required, String words) {}

    /**
     * A type as it is written.
     *
     * @param link to the object on this page, or to the schema page of a report type; null for a simple type
     */
    public record Type(String words, @Nullable String link) {}
}
