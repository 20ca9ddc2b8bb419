package org.chengxin.cli.verify;

import org.chengxin.evidencelog.merkle.VerificationException;

/** Every reason for a verdict, in both languages; the offline page has the same list. */
enum Finding {
    RECORD_SEALED(Word.VALID, "the record is what the entry seals", "记录与存证一致"),
    ENTRY_SEALED(Word.VALID, "the entry is in the log; no record was given to compare with it", "条目在日志中；没有提供记录，未比对内容"),
    ERASED(
            Word.REDACTED,
            "the log holds the commitment; the content was erased, and the erasure is sealed",
            "日志中保留承诺值；内容已依法删除，删除本身已封存"),
    NOT_A_PROOF(Word.UNKNOWN, "the proof does not follow its format", "证明文件的格式不符"),
    UNKNOWN_KEY(Word.UNKNOWN, "no key that you trust signed the checkpoint", "没有您信任的密钥为检查点签名"),
    WRONG_ORIGIN(Word.UNKNOWN, "the checkpoint is of a log that you do not trust", "检查点属于您未信任的另一份日志"),
    QUORUM_NOT_MET(
            Word.UNKNOWN, "fewer witnesses cosigned the checkpoint than your policy asks for", "签名的见证人少于您的信任策略的要求"),
    OTHER_FORMAT(Word.UNKNOWN, "the entry is in the log, its format is not known here", "条目在日志中，但这里不认识它的格式"),
    ERASURE_UNKNOWN(Word.UNKNOWN, "the erasure cannot be confirmed by your policy", "按您的信任策略无法确认删除事实"),
    TIME_STAMP_UNTRUSTED(Word.UNKNOWN, "the time stamp is not by the authority that you trust", "时间戳不是由您信任的机构签发的"),
    BAD_SIGNATURE(Word.ALTERED, "a signature on the checkpoint does not hold", "检查点上有一个签名不成立"),
    NOT_IN_TREE(Word.ALTERED, "the proof does not fit the size of the tree", "证明与树的大小不符"),
    OTHER_ROOT(Word.ALTERED, "entry and proof do not lead to the signed root", "由条目和证明算出的树根不是有签名的那一个"),
    CHECKPOINT_DIFFERS(Word.ALTERED, "the pack's checkpoint is not the one in its proof", "存证包里的检查点不是证明里的那一个"),
    POSITION_OUTSIDE(Word.ALTERED, "the entry has no such position", "条目中没有这个位置"),
    RECORD_DIFFERS(Word.ALTERED, "the record is not what the entry seals", "记录与存证不符"),
    LABEL_DIFFERS(
            Word.ALTERED,
            "number or type of the record file are not those in the sealed content",
            "记录文件的编号或类型与封存的内容不符"),
    WITHHELD_DIFFERS(
            Word.ALTERED, "the part that is not published is not the one that the record seals", "不公开部分与记录中封存的不符"),
    ERASURE_UNPROVEN(Word.ALTERED, "the erasure is not in the log as it is presented", "所出示的删除事实不在日志中"),
    ERASURE_OF_ANOTHER(Word.ALTERED, "the erasure is of another record", "该删除事实针对的是另一条记录"),
    FILE_DIFFERS(Word.ALTERED, "a file of the pack is not what its signed manifest says", "存证包中有文件与有签名的清单不符"),
    TIME_STAMP_DIFFERS(Word.ALTERED, "the time stamp does not hold for the pack's checkpoint", "时间戳对存证包里的检查点不成立");

    private final Word word;
    private final String english;
    private final String chinese;

    /** The four words, with the exit code of each. */
    enum Word {
        VALID("valid", "有效", 0),
        REDACTED("redacted", "已依法删除", 0),
        ALTERED("altered", "已被改动", 1),
        UNKNOWN("unknown", "无法确认", 1);

        private final String english;
        private final String chinese;
        private final int exit;

        Word(String english, String chinese, int exit) {
            this.english = english;
            this.chinese = chinese;
            this.exit = exit;
        }

        String english() {
            return english;
        }

        String chinese() {
            return chinese;
        }

        int exit() {
            return exit;
        }
    }

    Finding(Word word, String english, String chinese) {
        this.word = word;
        this.english = english;
        this.chinese = chinese;
    }

    Word word() {
        return word;
    }

    String words() {
        return english + "（" + chinese + "）";
    }

    /** Finding for the failure of a proof of the entry that was presented with it. */
    static Finding of(VerificationException failed) {
        return switch (failed.reason()) {
            case MALFORMED -> NOT_A_PROOF;
            case UNKNOWN_KEY -> UNKNOWN_KEY;
            case WRONG_ORIGIN -> WRONG_ORIGIN;
            case QUORUM_NOT_MET -> QUORUM_NOT_MET;
            case BAD_SIGNATURE -> BAD_SIGNATURE;
            case WRONG_SIZE -> NOT_IN_TREE;
            default -> OTHER_ROOT;
        };
    }
}
