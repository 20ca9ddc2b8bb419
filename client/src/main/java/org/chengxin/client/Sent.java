package org.chengxin.client;

import java.util.Map;

/** A report as it stands on the server: its key and its data, with numbers and booleans as texts, lists and maps. */
public record Sent(String key, Map<?, ?> data) {}
