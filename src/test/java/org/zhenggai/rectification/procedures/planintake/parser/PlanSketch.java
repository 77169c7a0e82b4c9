package org.zhenggai.rectification.procedures.planintake.parser;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What a made-up plan says, whatever it will look like. */
final class PlanSketch {

    /** One problem. */
    record Item(String problem, String target, List<String> measures, String lead, List<String> responsible, List<String> cooperating,
            List<String> supervising, String deadlineText, LocalDate deadline, String category, String area, String farmland) {}

    /** Words of which plans are made: one lot to work with, one that only the score sees. */
    record Words(List<String> places, List<String> offices, List<String> wrongs, List<String> aims, List<String> deeds) {}

    static final Words KNOWN = new Words(
            List.of("青石镇", "柳河乡", "白沙镇", "红旗街道", "大洼乡", "双桥镇"),
            List.of("县自然资源局", "县农业农村局", "县水利局", "县林业局", "县住房和城乡建设局", "县财政局", "县城市管理局", "县生态环境局"),
            List.of("砖厂堆料越过界桩", "养殖场未批先建", "临时道路到期没有复垦", "看护房超出标准", "采石坑积水没有围挡", "沟渠被渣土堵塞", "堆场扬尘没有覆盖", "机井没有计量设施",
                    "仓库扩建没有办理手续", "污水排入明渠"),
            List.of("恢复耕种条件", "消除违法状态", "完善手续、规范管理", "设施完好、运行正常", "存量清零、不再新增"),
            List.of("逐户签订承诺书，限期拆除", "覆土三十厘米并组织验收", "建立台账，每月调度一次", "安装围挡和警示标志", "聘请专业机构测量", "对当事人立案查处", "开展回头看，防止反弹", "落实网格员每日巡查"));
    static final Words UNSEEN = new Words(
            List.of("石门镇", "龙潭乡", "永安街道", "金沙镇", "北岭乡", "望江镇"),
            List.of("市水务局", "市交通运输局", "市教育局", "市市场监督管理局", "市发展和改革委员会", "市文化广电和旅游局", "市应急管理局", "市卫生健康委员会"),
            List.of("校车停靠点标线磨损", "景区步道护栏松动", "加油站扩建罩棚没有验收", "河滩私搭码头", "客运站消防通道占用", "村卫生室药品过期", "农贸市场排水不畅", "光伏板架设在林地上",
                    "物流园围墙外移", "尾矿库监测数据中断"),
            List.of("隐患清零", "通行有序、安全可控", "依法依规使用土地", "数据完整、上传及时", "制度健全、责任到人"),
            List.of("更换老化构件并留存影像", "约谈经营者，责令停业整顿", "重新施划标线", "引入第三方检测", "完善巡查记录，按月通报", "补办审批手续，逾期取缔", "组织培训和演练", "制定长期管护办法"));

    final String title;
    final int year;
    final List<Item> items = new ArrayList<>();

    PlanSketch(long seed, Words words) {
        Random random = new Random(seed);
        year = 2024 + random.nextInt(3);
        title = pick(List.of("云岭县", "平湖市", "北川区", "海丰县"), random) + year + "年" + pick(List.of("专项督察", "例行督察", "环保督察", "安全检查"), random)
                + "反馈问题整改"
                + pick(List.of("方案", "清单", "工作方案"), random);
        int count = 2 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            items.add(item(random, words, i));
        }
    }

    private Item item(Random random, Words words, int number) {
        String place = pick(words.places(), random);
        String amount = (1 + random.nextInt(40)) + "." + (1 + random.nextInt(9));
        boolean area = random.nextInt(3) == 0;
        boolean farmland = area && random.nextBoolean();
        String problem = place + words.wrongs().get((number + random.nextInt(3)) % words.wrongs().size()) + (area ? farmland ? "，占用耕地"
                + amount
                + "亩" : "，占地面积" + amount + "亩" : "") + "。";
        List<String> measures = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            String deed = pick(words.deeds(), random) + "。";
            if (!measures.contains(deed)) {
                measures.add(deed);
            }
        }
        List<String> offices = new ArrayList<>(words.offices());
        java.util.Collections.shuffle(offices, random);
        boolean lead = random.nextInt(3) == 0;
        int month = 1 + random.nextInt(12);
        LocalDate day = LocalDate.of(year, month, 1 + random.nextInt(28));
        return switch (random.nextInt(6)) {
            case 0 -> new Item(problem, pick(words.aims(), random) + "。", measures, lead ? offices.get(0) : null, List.of(place + "人民政府"),
                    List.of(), List.of(offices.get(2)), year + "年" + month + "月底前", YearMonth.of(year, month).atEndOfMonth(), null,
                    area && !farmland ? amount : null, farmland ? amount : null);
            case 1 -> new Item(problem, pick(words.aims(), random) + "。", measures, lead ? offices.get(0) : null, List.of(place + "人民政府",
                    offices
                            .get(1)), List.of(), List.of(offices.get(2)), "长期坚持", null, "ONGOING", area && !farmland ? amount : null,
                    farmland ? amount
                            : null);
            default -> new Item(problem, pick(words.aims(), random) + "。", measures, lead ? offices.get(0) : null, List.of(place + "人民政府",
                    offices.get(1)), lead && random.nextBoolean() ? List.of(offices.get(3)) : List.of(), List.of(offices.get(2)), year + "年"
                            + month + "月" + day.getDayOfMonth() + "日", day, null, area && !farmland ? amount : null, farmland ? amount
                                    : null);
        };
    }

    static <T> T pick(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** What a layout prints of an item. */
    enum Part {
        TARGET,
        MEASURES,
        UNITS,
        COOPERATING,
        SUPERVISING,
        DEADLINE
    }

    static final Set<Part> WHOLE = EnumSet.allOf(Part.class);

    /** The right values of what was printed. */
    ObjectNode right(Set<Part> parts) {
        ObjectNode right = JsonNodeFactory.instance.objectNode();
        right.put("title", title);
        ArrayNode all = right.putArray("items");
        for (Item item : items) {
            ObjectNode one = all.addObject();
            one.put("problem", item.problem());
            if (parts.contains(Part.TARGET)) {
                one.put("target", item.target());
            }
            if (parts.contains(Part.MEASURES)) {
                texts(one.putArray("measures"), item.measures());
            }
            if (parts.contains(Part.UNITS)) {
                one.put("leadUnit", item.lead());
                texts(one.putArray("responsibleUnits"), item.responsible());
            }
            if (parts.contains(Part.COOPERATING)) {
                texts(one.putArray("cooperatingUnits"), item.cooperating());
            }
            if (parts.contains(Part.SUPERVISING)) {
                texts(one.putArray("supervisingUnits"), item.supervising());
            }
            if (parts.contains(Part.DEADLINE)) {
                one.put("deadline", item.deadline() == null ? null : item.deadline().toString());
                if (item.category() != null) {
                    one.put("category", item.category());
                }
            }
            if (item.area() != null) {
                one.put("areaMu", Double.parseDouble(item.area()));
            }
            if (item.farmland() != null) {
                one.put("farmlandMu", Double.parseDouble(item.farmland()));
            }
        }
        return right;
    }

    private static void texts(ArrayNode into, List<String> texts) {
        texts.forEach(into::add);
    }
}
