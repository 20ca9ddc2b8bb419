package org.chengxin.document.paper;

import java.util.UUID;
import org.chengxin.document.Owner;

/** 回避: SPI of the owner's module: persons excluded from its papers. */
public interface PaperRecusal {

    /** Whether the person is recused; false for another module's owner. */
    boolean isRecused(Owner owner, UUID account);
}
