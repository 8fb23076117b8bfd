const PDF=require('pdfkit'),fs=require('fs');
const d=new PDF({size:'A4',margins:{top:72,bottom:72,left:80,right:80},bufferPages:true,info:{Title:'云泽市2019年经济运行情况'}});
d.pipe(fs.createWriteStream('/tmp/pw/src/out/pdfkit.pdf'));
d.registerFont('F','/usr/share/fonts/truetype/wqy/wqy-microhei.ttc','WenQuanYiMicroHei');d.font('F');
d.fontSize(20).text('云泽市2019年经济运行情况',{align:'center'});
d.fontSize(15).text('一、综合');
d.fontSize(12).text('初步核算，全市全年实现地区生产总值1286.4亿元，比上年增长6.8%，其中第一产业增加值98.7亿元，增长3.2%；第二产业增加值512.3亿元，增长7.1%；第三产业增加值675.4亿元，增长7.3%。全年城镇新增就业4.52万人，城镇登记失业率为3.1%。',{indent:24});
d.fontSize(15).text('二、财政');
d.fontSize(12).text('表1 2019年一般公共预算收支');d.text('单位：亿元');
const rows=[['指标','2019年','比上年增长（%）'],['一般公共预算收入','104.6','5.2'],['其中：税收收入','81.3','-1.4'],['一般公共预算支出','121.9','3.8']];
for(const r of rows){const y=d.y;r.forEach((c,i)=>d.text(c,80+i*150,y));}
d.x=80;d.addPage();
d.text('全年接待国内外游客736万人次，实现旅游总收入58.9亿元，分别比上年增长11.5%和14.2%。年末全市常住人口352.8万人，城镇化率为58.36%，比上年末提高1.12个百分点。',{indent:24});
d.text('全年研究与试验发展经费支出21.7亿元，占地区生产总值的1.69%。',{indent:24});
for(let i=0;i<2;i++){d.switchToPage(i);d.page.margins={top:0,bottom:0,left:80,right:80};d.fontSize(9).text('云泽市统计公报',80,40,{lineBreak:false});d.text('- '+(i+1)+' -',280,800,{lineBreak:false});}
d.end();
