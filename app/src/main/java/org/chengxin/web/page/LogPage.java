package org.chengxin.web.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public log in plain words.
 *
 * @param facts how many are sealed, those included that wait for a checkpoint
 * @param checkpoint the signed note; absent before the first
 * @param keys vkeys that sign it
 * @param server address under which this server was asked, for commands to copy
 */
public record LogPage(
        String origin,
        long size,
        long facts,
        @Nullable Instant publishedAt,
        @Nullable String checkpoint,
        List<String> keys,
        String server) {}
