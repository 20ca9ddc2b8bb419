package org.chengxin.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The portal home: the question, and how large the register is. */
public record HomePage(List<Figure> figures, @Nullable String checkpoint) {}
