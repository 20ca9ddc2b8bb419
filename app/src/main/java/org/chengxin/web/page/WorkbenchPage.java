package org.chengxin.web.page;

import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.web.WorkbenchPart;

/** The workbench home. */
public record WorkbenchPage(Caller caller, List<WorkbenchPart.Summary> parts) {}
