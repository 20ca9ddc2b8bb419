package org.chengxin.portal;

import java.util.List;
import org.chengxin.web.part.PagePart;

/** The home page: the search, and the blocks of the modules under it. */
public record HomePage(List<PagePart> parts) {}
