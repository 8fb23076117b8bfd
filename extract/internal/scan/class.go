// Package scan cuts a sentence into typed spans: quantities, dates, cues, punctuation, and the words between them. It is the
// first of the two levels of the extraction; what the spans mean together is for the rules to say.
package scan

// A Class is the kind of a span. The classes from Basis on are those of the lexicon's cue table.
type Class uint8

const (
	Word     Class = iota // text that nothing else claims, numbers that are part of a name included
	Num                   // a quantity: Token.Num is its index
	Date                  // a date or a period
	Rank                  // an ordinal that may rank: 第25位, 第一
	Comma                 // ，
	Dun                   // 、 和 及 与 between quantities
	Semi                  // ；
	Colon                 // ：
	Open                  // （
	Close                 // ）
	Stop                  // 。！？
	Bar                   // | or tab between the cells of a row
	Basis                 // 同比, 环比
	Than                  // 比, 较, 与: opens a comparison
	ThanEnd               // 相比
	With                  // 与, 和: opens a comparison only where 相比 closes it
	Up                    // 增长
	Up1                   // 增: a verb only beside a number
	Down                  // 下降
	Down1                 // 降
	Flat                  // 持平
	Vague                 // 翻番, 成倍: a change without a number
	Above                 // 高于: the compared body follows
	Below                 // 低于
	To                    // 到, 至: the new value follows
	Reach                 // 达, 为, 共有: between an indicator and its level
	Bound                 // 约, 超过: before a number
	After                 // 左右, 以上: behind a number
	Share                 // 占
	RankVerb              // 位居, 排名
	RankWord              // 首位, 榜首
	Among                 // 其中
	Each                  // 分别
	From                  // 由, 从
	Target                // 力争, 确保
	Forecast              // 预计
	Adverb                // 已, 累计
	Since                 // 以来, 期间
	Name                  // 一把手: a numeral that is none
	nClasses
)

// classNames are the names of the classes in the lexicon's cue table and in rules.
var classNames = [nClasses]string{
	Word: "word", Num: "num", Date: "date", Rank: "ordinal", Comma: "comma", Dun: "dun", Semi: "semi", Colon: "colon", Open: "open",
	Close: "close", Stop: "stop", Bar: "bar", Basis: "basis", Than: "than", ThanEnd: "thanend", With: "with", Up: "up", Up1: "up1", Down: "down",
	Down1: "down1", Flat: "flat", Vague: "vague", Above: "above", Below: "below", To: "to", Reach: "reach", Bound: "bound", After: "after",
	Share: "share", RankVerb: "rank", RankWord: "rankword", Among: "among", Each: "each", From: "from", Target: "target",
	Forecast: "forecast", Adverb: "adverb", Since: "since", Name: "name",
}

// String is the class's name in cue tables and rules.
func (c Class) String() string { return classNames[c] }

// ClassOf is the class of a name in a cue table or rule.
func ClassOf(name string) (Class, bool) {
	for c, n := range classNames {
		if n == name {
			return Class(c), true
		}
	}
	return Word, false
}

// A Set is a set of classes.
type Set uint64

// Of makes a set.
func Of(cs ...Class) (s Set) {
	for _, c := range cs {
		s |= 1 << c
	}
	return s
}

// Has reports whether c is in the set.
func (s Set) Has(c Class) bool { return s&(1<<c) != 0 }
