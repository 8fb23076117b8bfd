package derive

import (
	"strings"

	"zhibiao/extract"
)

// wholeUnits are the units of things that can't be halved. A unit with a multiplier (万人) is not among them: its figures are
// rounded.
var wholeUnits = set(`
	起 件 宗 桩 例 案 人 名 位 个 家 户 所 辆 台 部 艘 架 列 次 人次 场 场次 项 条 座 处 栋 幢 间 套 张 份 封 本 册 篇 期 届 批 支
	只 头 匹 羽 株 棵 枚 把 枝 门 口 眼 对 双 组 队 班 届次 车次 班次 架次 艘次 件次 户次 家次 台次 辆次 台套 台（套） 台(套)
	村 镇 乡 县 市 区 社区 街道 单位 企业 学校 医院 岗位 床 张床 个人 人员 员 股 伙 团伙 团 站 店 厂 点 片 盏 块 方案 盘 款 种 类
	標 棟 條 輛 間 個 張 項 處 場 場次 門 隻 頭 檯 臺 戶 冊 篇次 宗次 單`)

// WholeUnit reports whether a unit, as stated, counts whole things: 起, 人, 件. It is the default of Options.Whole.
func WholeUnit(unit string) bool { return wholeUnits[unit] }

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// A conversion says that one of Unit is Factor of Base.
type conversion struct {
	unit, base string
	factor     Fraction
}

// conversions are the units that meet. 亩 is a fifteenth of a hectare (《中华人民共和国法定计量单位》 and the 1929 度量衡法 behind it),
// 斤 half a kilogram. Classifiers of persons and of cases are the same count. Currencies never meet: each is a base of its own.
var conversions = func() map[string]conversion {
	m := map[string]conversion{}
	add := func(base string, num, den int64, units string) {
		for u := range strings.FieldsSeq(units) {
			m[u] = conversion{u, base, ratio(num, den)}
		}
	}
	add("平方米", 1, 1, "平方米 平米 平方 ㎡ m² m2 平方公尺")
	add("平方米", 2000, 3, "亩 畝 市亩")
	add("平方米", 200000, 3, "顷 市顷")
	add("平方米", 10000, 1, "公顷 公頃 ha hm²")
	add("平方米", 1000000, 1, "平方公里 平方千米 km² km2")
	add("公斤", 1, 1, "公斤 千克 kg 千克/千克")
	add("公斤", 1, 2, "斤 市斤")
	add("公斤", 1, 1000, "克 g")
	add("公斤", 50, 1, "担")
	add("公斤", 1000, 1, "吨 噸 公吨 公噸 t")
	add("米", 1, 1, "米 公尺 m")
	add("米", 1000, 1, "公里 千米 km")
	add("米", 500, 1, "里 华里")
	add("米", 1, 100, "厘米 公分 cm")
	add("米", 1, 1000, "毫米 mm")
	add("立方米", 1, 1, "立方米 立方 方 m³ m3")
	add("升", 1, 1, "升 公升 L")
	add("千瓦", 1, 1, "千瓦 kW")
	add("千瓦", 1000, 1, "兆瓦 MW")
	add("千瓦", 1000000, 1, "吉瓦 GW")
	add("千瓦时", 1, 1, "千瓦时 千瓦小时 度 kWh")
	add("小时", 1, 1, "小时 钟头 小時")
	add("小时", 1, 60, "分钟 分鐘")
	add("天", 1, 1, "天 日")
	add("天", 7, 1, "周 星期 週")
	add("月", 1, 1, "个月 月 個月")
	add("月", 12, 1, "年")
	add("元", 1, 1, "元 元人民币 块 块钱 人民币")
	add("元", 1, 10, "角")
	add("港元", 1, 1, "港元 港币 港幣 元港币")
	add("美元", 1, 1, "美元 美金")
	add("新台币", 1, 1, "新台币 新台幣 新臺幣 元新台币")
	add("人", 1, 1, "人 名 位 个人 員 员 個人")
	add("起", 1, 1, "起 件 宗 桩 樁")
	add("户", 1, 1, "户 戶")
	add("个", 1, 1, "个 個")
	add("人次", 1, 1, "人次 人次数")
	add("%", 1, 1, "% ％")
	add("%", 1, 10, "‰ 千分之")
	add("个百分点", 1, 1, "个百分点 百分点 個百分點 百分點")
	add("个百分点", 1, 10, "个千分点")
	return m
}()

// multipliers stand before a unit. 千 and 百 are not taken off where the rest is no unit (千瓦, 百分点).
var multipliers = []struct {
	word string
	ten  int // power of ten
}{{"万亿", 12}, {"萬億", 12}, {"亿", 8}, {"億", 8}, {"万", 4}, {"萬", 4}, {"千", 3}, {"百", 2}, {"十", 1}}

// measure is a unit as stated, split: one of it is factor of base.
type measure struct {
	base       string
	factor     Fraction
	multiplied bool // it has a multiplier: 万人
}

// measureOf reads a unit as stated. A unit that is not known is its own base.
func measureOf(unit string) measure {
	unit = strings.TrimSpace(unit)
	num, den, slash := strings.Cut(unit, "/")
	if slash && num != "" && den != "" {
		n := measureOf(num)
		d, rest, more := strings.Cut(den, "·")
		dm := measureOf(d)
		base := n.base + "/" + dm.base
		if more {
			base += "·" + rest
		}
		return measure{base, n.factor.quo(dm.factor), n.multiplied}
	}
	m := measure{factor: one}
	ten := 0
	for {
		if _, known := conversions[unit]; known {
			break
		}
		took := false
		for _, x := range multipliers {
			if rest, ok := strings.CutPrefix(unit, x.word); ok && (rest != "" || x.ten >= 4) {
				unit, took = rest, true
				ten += x.ten
				break
			}
		}
		if !took {
			break
		}
		m.multiplied = true
	}
	if ten > 0 {
		m.factor = tens(min(ten, 18))
	}
	if c, ok := conversions[unit]; ok {
		unit = c.base
		m.factor = m.factor.mul(c.factor)
	}
	m.base = unit
	return m
}

// measureAs reads a quantity's unit. The extraction knows units that the table here does not, and has the same number in them.
func measureAs(q *extract.Quantity) measure {
	m := measureOf(q.Unit)
	if _, known := conversions[m.base]; !known && q.BaseUnit != "" && q.Value != nil && q.BaseValue != nil && q.Value.Coef != 0 {
		if f := rat(*q.BaseValue).quo(rat(*q.Value)); f.Sign() > 0 {
			m = measure{q.BaseUnit, f, m.multiplied}
		}
	}
	return m
}

// measure is a quantity's unit as the first quantity with that unit has it.
func (d *deriver) measure(q *extract.Quantity) measure {
	if m, ok := d.measures[q.Unit]; ok {
		return m
	}
	return measureAs(q) // a change without a number: it stands in no text
}
