package org.chengxin.code;

import java.util.Map;
import java.util.Optional;

/** 登记管理部门, the first symbol of a {@link SocialCreditCode}, with the categories of its second (GB 32100, annex). */
public enum RegisteringDepartment {
    ESTABLISHMENT('1', "机构编制", Map.of('1', "机关", '2', "事业单位", '3', "编办直接管理机构编制的群众团体", '9', "其他")),
    FOREIGN_AFFAIRS('2', "外交", Map.of('1', "外国常驻新闻机构", '9', "其他")),
    JUSTICE('3', "司法行政", Map.of('1', "律师执业机构", '2', "公证处", '3', "基层法律服务所", '4', "司法鉴定机构", '5', "仲裁委员会", '9', "其他")),
    CULTURE('4', "文化", Map.of('1', "外国在华文化中心", '9', "其他")),
    CIVIL_AFFAIRS('5', "民政", Map.of('1', "社会团体", '2', "民办非企业单位", '3', "基金会", '9', "其他")),
    TOURISM('6', "旅游", Map.of('1', "外国旅游部门常驻代表机构", '2', "港澳台地区旅游部门常驻内地(大陆)代表机构", '9', "其他")),
    RELIGION('7', "宗教", Map.of('1', "宗教活动场所", '2', "宗教院校", '9', "其他")),
    TRADE_UNION('8', "工会", Map.of('1', "基层工会", '9', "其他")),
    MARKET_REGULATION('9', "市场监管", Map.of('1', "企业", '2', "个体工商户", '3', "农民专业合作社")),
    MILITARY('A', "中央军委", Map.of('1', "军队事业单位", '9', "其他")),
    AGRICULTURE('N', "农业", Map.of('1', "组级集体经济组织", '2', "村级集体经济组织", '3', "乡镇级集体经济组织", '9', "其他")),
    OTHER('Y', "其他", Map.of('1', "其他"));

    private final char symbol;
    private final String chineseName;
    private final Map<Character, String> categories;

    RegisteringDepartment(char symbol, String chineseName, Map<Character, String> categories) {
        this.symbol = symbol;
        this.chineseName = chineseName;
        this.categories = categories;
    }

    public char symbol() {
        return symbol;
    }

    public String chineseName() {
        return chineseName;
    }

    static Optional<RegisteringDepartment> of(char symbol) {
        for (RegisteringDepartment department : values()) {
            if (department.symbol == symbol) {
                return Optional.of(department);
            }
        }
        return Optional.empty();
    }

    Optional<String> category(char categorySymbol) {
        return Optional.ofNullable(categories.get(categorySymbol));
    }
}
