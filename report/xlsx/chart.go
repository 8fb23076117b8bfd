package xlsx

import (
	"fmt"
	"math"

	"github.com/xuri/excelize/v2"

	"zhibiao/report"
)

var sliceColours = []string{"6FA8DC", "F4B183", "70AD47", "FFC000", "7F6FB5", "5B9BD5", "C55A11", "A5A5A5"}

// chart draws one series over its labels; the axis says what is measured.
func (w *workbook) chart(sheet string, c *report.Chart) error {
	l := w.layout(c.Sheet)
	name := w.book.PartName(l.Sheet, 0)
	span := func(column int) string {
		return fmt.Sprintf("'%s'!$%s$%d:$%s$%d", name, l.letters[column], c.First, l.letters[column], c.Last)
	}
	text := func(size float64, bold bool) *excelize.Font {
		return &excelize.Font{Family: font, Size: size, Bold: bold, Color: "404040"}
	}
	format := "General"
	if c.Percent {
		format = "0.0%"
	}
	series := excelize.ChartSeries{Name: fmt.Sprintf("'%s'!$%s$%d", name, l.letters[c.Value], c.First-1), Categories: span(c.Labels), Values: span(c.Value), Fill: solid("2E75B6")}
	chart := &excelize.Chart{
		Series:       []excelize.ChartSeries{series},
		Title:        excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: c.Title, Font: text(14, false)}}},
		Dimension:    excelize.ChartDimension{Width: uint(c.Width), Height: uint(c.Height)},
		Legend:       excelize.ChartLegend{Position: "none"},
		PlotArea:     excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: format}},
		Border:       excelize.LineOptions{Type: excelize.LineNone},
		ShowBlanksAs: "gap",
		Format:       excelize.GraphicOptions{Positioning: "oneCell"},
	}
	gap, no := uint(45), false
	switch c.Kind {
	case report.PieChart:
		chart.Type = excelize.Pie
		chart.PlotArea.ShowPercent, chart.PlotArea.ShowVal, chart.PlotArea.ShowCatName = true, false, true
		chart.PlotArea.NumFmt.CustomNumFmt = "0.0%"
		for i := range c.Last - c.First + 1 {
			chart.Series[0].DataPoint = append(chart.Series[0].DataPoint, excelize.ChartDataPoint{Index: i, Fill: solid(sliceColours[i%len(sliceColours)])})
		}
	default:
		chart.Type = excelize.Bar
		if c.Kind == report.ColumnChart {
			chart.Type = excelize.Col
		}
		chart.GapWidth, chart.VaryColors = &gap, &no
		chart.XAxis = excelize.ChartAxis{Font: *text(9, false), ReverseOrder: c.Kind == report.BarChart, TickLabelPosition: excelize.ChartTickLabelLow}
		chart.YAxis = excelize.ChartAxis{Font: *text(9, false), MajorGridLines: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0%"},
			Title: excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: c.Axis, Font: text(9, false)}}}}
		low, high, step := bounds(c.Points)
		chart.YAxis.Minimum, chart.YAxis.Maximum, chart.YAxis.MajorUnit = &low, &high, step
		if c.Percent && step < 0.01 {
			chart.YAxis.NumFmt.CustomNumFmt = "0.0%"
		}
	}
	cell, err := excelize.CoordinatesToCellName(c.Column+1, c.Row+1)
	if err != nil {
		return err
	}
	return w.file.AddChart(sheet, cell, chart)
}

// bounds are the ends of an axis that leave room for the numbers beside the bars, and the step between its marks: 1, 2 or 5 times a
// power of ten, so that the marks are round and zero is one of them.
func bounds(points []float64) (low, high, step float64) {
	for _, f := range points {
		low, high = min(low, f), max(high, f)
	}
	room := (high - low) * 0.15
	if low < 0 {
		low -= room
	}
	if high > 0 {
		high += room
	}
	size := max(high-low, 0.01)
	step = math.Pow(10, math.Floor(math.Log10(size/8)))
	for _, k := range []float64{2, 5, 10} {
		if size/step > 8 {
			step = math.Pow(10, math.Floor(math.Log10(size/8))) * k
		}
	}
	return math.Floor(low/step) * step, math.Ceil(high/step) * step, step
}
