package derive

import (
	"reflect"
	"testing"

	"zhibiao/extract"
)

// TestKeyer derives the groups of a Keyer one by one, which together must give the series of all.
func TestKeyer(t *testing.T) {
	var records []extract.Record
	for _, one := range []struct {
		document, area string
		year           int
		level, change  string
	}{
		{"d1", "湖南省", 2020, "500万吨", "5%"},
		{"d2", "湖南省", 2021, "520万吨", "4%"},
		{"d3", "江西省", 2021, "90万吨", "2%"},
		{"d3", "全市", 2021, "9万吨", "2.5%"},
		{"d4", "全市", 2020, "8万吨", "1%"}, // of another city
	} {
		b := in(t, one.document).say("粮食产量" + one.level + ",增长" + one.change + "。")
		records = append(records, b.rec("粮食产量", level(one.level), up(one.change), area(one.area), year(one.year)).records...)
		records[len(records)-1].ID = one.document + one.area
	}
	want := Derive(records, Options{})
	k := NewKeyer(Options{})
	groups := map[SeriesKey][]extract.Record{}
	for i := range records {
		key, ok := k.Series(&records[i])
		if !ok {
			t.Fatalf("record %s can stand in no series", records[i].ID)
		}
		groups[key] = append(groups[key], records[i])
	}
	got := map[string]Series{}
	for _, g := range groups {
		for _, s := range k.Derive(g).Series {
			got[s.Points[0].Records[0]] = s
		}
	}
	if len(got) != len(want.Series) || len(groups) != 4 {
		t.Fatalf("%d series of %d groups, want %d of 4", len(got), len(groups), len(want.Series))
	}
	for _, s := range want.Series {
		if !reflect.DeepEqual(got[s.Points[0].Records[0]], s) {
			t.Errorf("got %+v, want %+v", got[s.Points[0].Records[0]], s)
		}
	}
	if all := k.Derive(records); !reflect.DeepEqual(all.Summaries, want.Summaries) || !reflect.DeepEqual(all.Growths, want.Growths) {
		t.Error("other growths or summaries than Derive gives")
	}
}

func TestFingerprint(t *testing.T) {
	const text = "今年以来全市公安机关共立刑事案件976起,同比上升26.26%,破获各类刑事案件611起,抓获犯罪嫌疑人320人。"
	print, ok := Fingerprint(text)
	for _, c := range []struct {
		text string
		same bool
	}{
		{"今年以来 全市公安机关共立刑事案件976起\n—3—\n,同比上升26.26%;破获各类刑事案件611起,抓获犯罪嫌疑人320人", true},
		{"今年以来全市公安机关共立刑事案件977起,同比上升26.26%,破获各类刑事案件611起,抓获犯罪嫌疑人320人。", false},
	} {
		if p, _ := Fingerprint(c.text); !ok || p == print != c.same {
			t.Errorf("%s: same is %v, want %v", c.text, p == print, c.same)
		}
	}
	if _, ok := Fingerprint("刑事发案976起"); ok {
		t.Error("a few words have a fingerprint")
	}
}
